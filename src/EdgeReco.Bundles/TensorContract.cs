namespace EdgeReco.Bundles;

/// <summary>One input or output of a model.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Type">Element type as ONNX names it: <c>float</c>, <c>int64</c> …</param>
/// <param name="Shape">Dimensions; -1 for one that varies.</param>
public sealed record TensorContract(string Name, string Type, IReadOnlyList<long> Shape);
