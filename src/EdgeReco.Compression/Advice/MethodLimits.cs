using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice;

/// <summary>What a recipe must find in a model and on a device.</summary>
internal static class MethodLimits
{
    /// <summary>Why a recipe cannot be; null where it can.</summary>
    public static string? Of(Recipe recipe, ModelFacts facts)
    {
        try
        {
            RecipePlan.Of(recipe);
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }

        return recipe.Steps.Select(step => Missing(step, recipe, facts)).FirstOrDefault(reason => reason is not null);
    }

    private static string? Missing(RecipeStep step, Recipe recipe, ModelFacts facts) => step switch
    {
        RecipeStep.Fp16 when recipe.Preset.IsCpu && recipe.Steps.Count > 1 => "half precision is storage alone on this CPU, and the other step stores in fewer bits",
        RecipeStep.Fuse when !recipe.Preset.HasRuntimeOperators => $"{recipe.Preset.Name} fuses by itself, and fused operators are foreign to it",
        RecipeStep.Depth or RecipeStep.Width when facts.TransformerLayers < 2 => "only transformers of several layers have some to spare",
        RecipeStep.Vocabulary when facts.Encoder is null => "only text encoders with encoder.json and a tokenizer beside them have tokens to spare",
        RecipeStep.Table4 or RecipeStep.ProductTable or RecipeStep.Vocabulary when !Has(facts, recipe, WorkKind.Table) => "it has no embedding tables in single precision",
        RecipeStep.W2 or RecipeStep.W3 or RecipeStep.W4 or RecipeStep.W8 or RecipeStep.Sparse24 when !Has(facts, recipe, WorkKind.Linear) => "it has no products with constant matrices in single precision",
        RecipeStep.Int8Dynamic when facts.TransformerLayers == 0 && !Has(facts, recipe, WorkKind.Linear) && Has(facts, recipe, WorkKind.Convolution)
            => "convolutions have no integer kernel without calibrated ranges; use int8-static",
        _ => null,
    };

    private static bool Has(ModelFacts facts, Recipe recipe, WorkKind kind) =>
        facts.Weights.Any(weight => weight.Kind == kind && weight.IsSingle && weight.Elements >= recipe.MinimumElements);
}
