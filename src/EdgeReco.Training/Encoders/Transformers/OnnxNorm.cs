namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>A layer normalization as it was found in a graph.</summary>
/// <param name="Scale">[width].</param>
/// <param name="Shift">[width].</param>
/// <param name="Epsilon">What is added to the variance.</param>
/// <param name="Output">The value that it makes.</param>
internal sealed record OnnxNorm(Parameter Scale, Parameter Shift, float Epsilon, string Output);
