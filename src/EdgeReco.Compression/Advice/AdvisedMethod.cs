namespace EdgeReco.Compression.Advice;

/// <summary>One way to compress a model, with what is expected of it.</summary>
/// <param name="Name">The recipe, or <c>static-student</c>.</param>
/// <param name="Command">The command that does it, with <c>OUT</c> for where to and <c>TEXTS</c> for samples.</param>
/// <param name="SizeBytes">Expected bytes of the file.</param>
/// <param name="LatencyMs">Expected milliseconds of one run.</param>
/// <param name="Speedup">Times faster than the model as it is.</param>
/// <param name="Loss">Expected loss: 1 minus the cosine to the original's results; of a student, of condensed ndcg@10.</param>
/// <param name="NeedsCalibration">Whether samples are needed.</param>
/// <param name="NeedsTraining">Whether training is needed.</param>
/// <param name="Score">What the ranking goes by.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AdvisedMethod(
    string Name, string Command, long SizeBytes, double LatencyMs, double Speedup, double Loss, bool NeedsCalibration, bool NeedsTraining, double Score, string Reason);
