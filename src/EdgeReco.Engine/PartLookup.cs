namespace EdgeReco.Engine;

/// <summary>Finds the content of a part.</summary>
/// <param name="role">The part's role.</param>
/// <param name="content">Its bytes; they stay valid while the engine lives.</param>
/// <returns>Whether there is such a part.</returns>
public delegate bool PartLookup(string role, out ReadOnlyMemory<byte> content);
