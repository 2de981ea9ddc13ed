using System.Text.Json;
using EdgeReco.Compression.Pruning;
using EdgeReco.Compression.Pruning.Sparse;
using EdgeReco.Compression.Pruning.Structured;

namespace EdgeReco.Compression.Recipes;

/// <summary>
/// Fields of a recipe file that say what is pruned: <c>sparsity</c>, <c>threshold</c>, <c>scope</c> (layer, global), <c>biases</c>,
/// <c>table_sparsity</c>, <c>method</c> (sparsegpt, wanda, magnitude), <c>layers</c>, <c>layer_choice</c> (greedy, influence), <c>heads</c>,
/// <c>feed_forward</c>, <c>keep_tokens</c>, <c>repair</c>, <c>min_cosine</c>.
/// </summary>
internal static class PruningFields
{
    private const int Most = 1 << 20;

    private static readonly Dictionary<string, SparsityScope> Scopes = new() { ["layer"] = SparsityScope.Layer, ["global"] = SparsityScope.Global };

    private static readonly Dictionary<string, LayerChoice> Choices = new() { ["greedy"] = LayerChoice.Greedy, ["influence"] = LayerChoice.Influence };

    private static readonly Dictionary<string, SparseMethod> Methods = new()
    {
        ["sparsegpt"] = SparseMethod.SparseGpt,
        ["wanda"] = SparseMethod.Wanda,
        ["magnitude"] = SparseMethod.Magnitude,
    };

    /// <summary>Reads a field.</summary>
    /// <returns>The settings with it; null where it is none of these fields.</returns>
    /// <exception cref="InvalidDataException">Its value is wrong.</exception>
    public static PruningSettings? Read(string path, JsonProperty member, PruningSettings settings) => member.Name switch
    {
        "sparsity" => settings with { Sparsity = Between(path, member, 0, 1) },
        "threshold" => settings with { Threshold = Between(path, member, 0, float.MaxValue) },
        "scope" => settings with { Scope = RecipeFile.Choice(path, member, Scopes) },
        "biases" => settings with { Biases = RecipeFile.Flag(path, member) },
        "table_sparsity" => settings with { TableSparsity = Between(path, member, 0, 1) },
        "method" => settings with { Method = RecipeFile.Choice(path, member, Methods) },
        "layers" => settings with { Layers = RecipeFile.Integer(path, member, 1, Most) },
        "layer_choice" => settings with { LayerChoice = RecipeFile.Choice(path, member, Choices) },
        "heads" => settings with { Heads = RecipeFile.Integer(path, member, 1, Most) },
        "feed_forward" => settings with { FeedForward = RecipeFile.Integer(path, member, 1, Most) },
        "keep_tokens" => settings with { KeepTokens = RecipeFile.Integer(path, member, 0, Most) },
        "repair" => settings with { Repair = RecipeFile.Flag(path, member) },
        "min_cosine" => settings with { MinCosine = Between(path, member, -1, 1) },
        _ => null,
    };

    private static double Between(string path, JsonProperty member, double least, double most) =>
        RecipeFile.Number(path, member) is var value && value >= least && value <= most
            ? value
            : throw RecipeFile.Wrong(path, member, $"a number from {least} to {most}");
}
