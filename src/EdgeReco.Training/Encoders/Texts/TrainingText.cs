namespace EdgeReco.Training.Encoders;

/// <summary>A text that a student learns from.</summary>
/// <param name="Text">What the student reads; may be misspelt.</param>
/// <param name="Meaning">Position in <see cref="TrainingTexts.Meanings"/> of what the teacher reads in its place.</param>
public readonly record struct TrainingText(string Text, int Meaning);
