namespace EdgeReco.Compression.Passes;

/// <summary>Something that a pass left as it was.</summary>
/// <param name="Pass">The pass.</param>
/// <param name="Name">The node (its first output) or the tensor.</param>
/// <param name="Reason">Why, in a few words.</param>
public sealed record PassSkip(string Pass, string Name, string Reason);
