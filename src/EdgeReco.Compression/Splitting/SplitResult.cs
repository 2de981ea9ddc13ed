using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Splitting;

/// <summary>What came of a split.</summary>
/// <param name="BytesBefore">Size of the model.</param>
/// <param name="Parts">The parts in the order in which they run.</param>
/// <param name="Skips">Tables that were not sharded, and why.</param>
/// <param name="Differences">Each output against the whole model's on random or given inputs; empty where it was not compared.</param>
public sealed record SplitResult(long BytesBefore, IReadOnlyList<SplitPart> Parts, IReadOnlyList<PassSkip> Skips, IReadOnlyList<OutputDifference> Differences);
