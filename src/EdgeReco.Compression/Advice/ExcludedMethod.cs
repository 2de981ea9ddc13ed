namespace EdgeReco.Compression.Advice;

/// <summary>A way that is left out.</summary>
/// <param name="Name">The recipe, or <c>static-student</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record ExcludedMethod(string Name, string Reason);
