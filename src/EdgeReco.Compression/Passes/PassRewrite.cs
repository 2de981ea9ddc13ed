namespace EdgeReco.Compression.Passes;

/// <summary>A lossless change.</summary>
/// <param name="Pass">The pass.</param>
/// <param name="Places">How many places it changed.</param>
public sealed record PassRewrite(string Pass, int Places);
