namespace EdgeReco.Training.Encoders;

/// <summary>Where the training of an encoder stands.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Share">Share of this stage that is done, 0 to 1.</param>
/// <param name="Detail">Loss, rate and time left, as text.</param>
public readonly record struct EncoderProgress(string Stage, double Share, string Detail);
