namespace EdgeReco.Compression.Guard;

/// <summary>What quantizing one layer alone costs.</summary>
/// <param name="Layer">The name of its first output.</param>
/// <param name="Sqnr">Signal to noise ratio of the model's worst output, in dB; infinity where nothing changes.</param>
public sealed record LayerCost(string Layer, double Sqnr);
