namespace EdgeReco.Compression.Inspection;

/// <summary>The constants of one element type.</summary>
/// <param name="Type">Element type, such as <c>int8</c>.</param>
/// <param name="Tensors">How many constants.</param>
/// <param name="Elements">Their elements.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record TypeSize(string Type, int Tensors, long Elements, long Bytes);
