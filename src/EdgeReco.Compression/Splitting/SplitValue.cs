namespace EdgeReco.Compression.Splitting;

/// <summary>A value that goes from one part to others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size at the lengths that costs were estimated at; null where it is not known.</param>
public sealed record SplitValue(string Name, long? Bytes);
