namespace EdgeReco.Contracts;

/// <summary>A piece of a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length);
