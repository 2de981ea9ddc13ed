namespace EdgeReco.Compression.Compare;

/// <summary>One of several models that were compared.</summary>
/// <param name="File">The model's file.</param>
/// <param name="SizeBytes">Its size, with the files that hold its weights.</param>
/// <param name="Outputs">How far its outputs are from the first model's.</param>
/// <param name="Milliseconds">Each timed run.</param>
/// <param name="PeakRssMb">Most memory resident in a process that loads it and runs all inputs, .NET included; null when not measured.</param>
public sealed record ComparedModel(string File, long SizeBytes, IReadOnlyList<OutputDifference> Outputs, IReadOnlyList<double> Milliseconds, double? PeakRssMb);
