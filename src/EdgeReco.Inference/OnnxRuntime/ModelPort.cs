using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>An input or output of a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsTensor">Whether it is a dense tensor; sequences, maps and optionals are not.</param>
/// <param name="Type">Element type of a tensor.</param>
/// <param name="Dims">Lengths of its axes, -1 where they are free.</param>
/// <param name="DimNames">Names of free axes, empty where they have none.</param>
public sealed record ModelPort(string Name, bool IsTensor, TensorElementType Type, IReadOnlyList<int> Dims, IReadOnlyList<string> DimNames);
