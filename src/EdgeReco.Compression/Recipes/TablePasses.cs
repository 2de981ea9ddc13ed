using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Tables;

namespace EdgeReco.Compression.Recipes;

/// <summary>Passes over embedding tables; what one refuses is left to the next, which keeps more.</summary>
internal static class TablePasses
{
    /// <summary>Passes of a step, which the recipe's own <see cref="Recipe.Tables"/> goes before.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="otherwise">What the step has where the recipe says nothing.</param>
    public static IModelPass[] Of(Recipe recipe, TableFormat otherwise) => (recipe.Tables ?? otherwise) switch
    {
        TableFormat.Product => [new ProductTablePass(new ProductTableOptions { MinimumElements = recipe.MinimumElements }), Rows4(recipe), Rows8(recipe)],
        TableFormat.Rows4 => [Rows4(recipe), Rows8(recipe)],
        _ => [Rows8(recipe)],
    };

    /// <summary>Rows of 8 bits.</summary>
    public static TableRowsPass Rows8(Recipe recipe) => new(new TableRowsOptions { HalfScales = true, MinimumElements = recipe.MinimumElements });

    // One scale a row in half precision: 13.3% of a float table of 64 columns, where blocks of 32 take 15.6%.
    private static TableRowsPass Rows4(Recipe recipe) => new(new TableRowsOptions { Bits = 4, Pattern = TablePattern.Plain, MinimumElements = recipe.MinimumElements });
}
