namespace EdgeReco.Compression.Tests.Networks;

/// <summary>What a random network is made of.</summary>
/// <param name="Opset">Operator set.</param>
/// <param name="Layers">Kind of each layer, and the seed of its weights and attributes.</param>
internal sealed record RandomNetwork(int Opset, IReadOnlyList<(string Kind, int Seed)> Layers)
{
    /// <summary>As it is written in code, to be built again.</summary>
    public override string ToString() => $"new RandomNetwork({Opset}, [{string.Join(", ", Layers.Select(layer => $"(\"{layer.Kind}\", {layer.Seed})"))}])";
}
