namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>x · weight + bias as it was found in a graph.</summary>
/// <param name="Weight">[inputs, outputs].</param>
/// <param name="Bias">[outputs]; zeros when there is none yet.</param>
/// <param name="Output">The value that it makes.</param>
internal sealed record OnnxLinear(Parameter Weight, Parameter Bias, string Output);
