using EdgeReco.Inference.Pipelines;

namespace EdgeReco.Compression.Splitting;

/// <summary>One part that was made.</summary>
/// <param name="Part">What <c>pipeline.json</c> says about it.</param>
/// <param name="Nodes">Nodes of its graph.</param>
/// <param name="Crossing">What it makes for later parts.</param>
public sealed record SplitPart(PipelinePart Part, int Nodes, IReadOnlyList<SplitValue> Crossing);
