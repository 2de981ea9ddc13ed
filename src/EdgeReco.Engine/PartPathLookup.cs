using System.Diagnostics.CodeAnalysis;

namespace EdgeReco.Engine;

/// <summary>Finds the file of a part, for libraries that open files themselves.</summary>
/// <param name="role">The part's role.</param>
/// <param name="path">Its full path.</param>
/// <returns>Whether there is such a part.</returns>
public delegate bool PartPathLookup(string role, [NotNullWhen(true)] out string? path);
