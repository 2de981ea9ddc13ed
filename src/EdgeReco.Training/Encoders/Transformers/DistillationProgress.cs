namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Where a distillation stands.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">Mean loss since the last report.</param>
/// <param name="Cosine">Mean cosine to the teacher since the last report.</param>
/// <param name="TextsPerSecond">Rate since this run began.</param>
/// <param name="Remaining">Time left at that rate.</param>
public readonly record struct DistillationProgress(int Step, int Steps, double Loss, double Cosine, double TextsPerSecond, TimeSpan Remaining);
