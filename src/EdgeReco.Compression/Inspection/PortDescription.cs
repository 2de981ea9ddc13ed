namespace EdgeReco.Compression.Inspection;

/// <summary>An input or output as declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Element type, such as <c>float</c>; other kinds of values by their kind, such as <c>sequence</c>.</param>
/// <param name="Shape">Lengths or names of its axes, <c>?</c> for those that have neither; null when no shape is declared.</param>
public sealed record PortDescription(string Name, string Type, IReadOnlyList<string>? Shape);
