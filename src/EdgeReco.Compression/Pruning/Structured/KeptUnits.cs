namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>What is kept of a layer's inputs.</summary>
/// <param name="Units">The units kept, in ascending order.</param>
/// <param name="Rows">The weights [outputs, inputs] of the layer that reads them, all inputs, after they made up for those that go.</param>
internal sealed record KeptUnits(IReadOnlyList<int> Units, float[] Rows);
