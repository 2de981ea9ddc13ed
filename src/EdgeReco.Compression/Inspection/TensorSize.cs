namespace EdgeReco.Compression.Inspection;

/// <summary>A constant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Element type.</param>
/// <param name="Dims">Lengths of its axes.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record TensorSize(string Name, string Type, IReadOnlyList<long> Dims, long Bytes);
