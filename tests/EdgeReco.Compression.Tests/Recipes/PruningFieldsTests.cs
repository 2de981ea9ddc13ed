using EdgeReco.Compression.Pruning.Sparse;
using EdgeReco.Compression.Pruning.Structured;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Recipes;

public sealed class PruningFieldsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_AllFields_AreRead()
    {
        Recipe recipe = Load("""
            {"recipe": "depth+width+sparse-2-4+magnitude+vocabulary+int8-dynamic", "sparsity": 0.7, "threshold": 0.01, "scope": "global", "biases": true,
            "table_sparsity": 0.1, "method": "wanda", "layers": 3, "layer_choice": "influence", "heads": 6, "feed_forward": 768, "keep_tokens": 100, "repair": false, "min_cosine": 0.8}
            """);
        Assert.Equal("depth+width+sparse-2-4+magnitude+vocabulary+int8-dynamic", recipe.ToString());
        Assert.Equal(
            new()
            {
                Sparsity = 0.7, Threshold = 0.01, Scope = SparsityScope.Global, Biases = true, TableSparsity = 0.1, Method = SparseMethod.Wanda, Layers = 3,
                LayerChoice = LayerChoice.Influence, Heads = 6, FeedForward = 768, KeepTokens = 100, Repair = false, MinCosine = 0.8,
            },
            recipe.Pruning);
    }

    [Theory]
    [InlineData("\"sparsity\": 1.5", "sparsity: must be a number from 0 to 1")]
    [InlineData("\"layers\": 0", "layers: must be a whole number")]
    [InlineData("\"method\": \"best\"", "method: must be one of sparsegpt, wanda, magnitude")]
    [InlineData("\"min_cosine\": \"high\"", "min_cosine: must be a number")]
    public void Load_WrongField_IsNamed(string field, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Load($"{{\"recipe\": \"width\", {field}}}")).Message);

    private Recipe Load(string json)
    {
        File.WriteAllText(_folder.File("recipe.json"), json);
        return RecipeFile.Load(_folder.File("recipe.json"));
    }
}
