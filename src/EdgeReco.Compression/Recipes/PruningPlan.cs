using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning;
using EdgeReco.Compression.Pruning.Sparse;
using EdgeReco.Compression.Pruning.Structured;

namespace EdgeReco.Compression.Recipes;

/// <summary>The passes of a recipe that take weights away. They come before all others: what is left is then fused and quantized.</summary>
internal static class PruningPlan
{
    private static readonly RecipeStep[] Order = [RecipeStep.Depth, RecipeStep.Width, RecipeStep.Sparse24, RecipeStep.Magnitude];

    /// <summary>Whether a recipe prunes.</summary>
    public static bool Prunes(Recipe recipe) => recipe.Steps.Any(step => Order.Contains(step) || step == RecipeStep.Vocabulary);

    /// <summary>The passes, whole layers first and single weights last; the vocabulary goes its own way.</summary>
    public static IReadOnlyList<IModelPass> Of(Recipe recipe) => [.. Order.Where(recipe.Steps.Contains).Select(step => Pass(step, recipe))];

    private static IModelPass Pass(RecipeStep step, Recipe recipe)
    {
        PruningSettings settings = recipe.Pruning;
        return step switch
        {
            RecipeStep.Depth => new DepthPass(new DepthOptions { Layers = settings.Layers, Choice = settings.LayerChoice, Repair = settings.Repair }),
            RecipeStep.Width => new WidthPass(new WidthOptions { Heads = settings.Heads, FeedForward = settings.FeedForward, Repair = settings.Repair }),
            RecipeStep.Sparse24 => new SemiStructuredPass(new SemiStructuredOptions
            {
                Method = settings.Method,
                MinimumElements = recipe.MinimumElements,
                TableSparsity = settings.TableSparsity,
            }),
            _ => new MagnitudePass(new MagnitudeOptions
            {
                Sparsity = settings.Sparsity,
                Threshold = settings.Threshold,
                Scope = settings.Scope,
                Biases = settings.Biases,
                MinimumElements = recipe.MinimumElements,
                TableSparsity = settings.TableSparsity,
            }),
        };
    }
}
