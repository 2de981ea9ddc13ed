namespace EdgeReco.Training.Encoders;

/// <summary>Gives the teacher's vector of a training text.</summary>
/// <param name="text">Which text.</param>
/// <param name="vector">Receives it.</param>
internal delegate void ReadTarget(int text, Span<float> vector);
