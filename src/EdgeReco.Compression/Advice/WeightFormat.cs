using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice;

/// <summary>How a recipe's step stores the weights of a kind of work, and what computes with them.</summary>
/// <param name="Bits">Bits a number in the file, scales included.</param>
/// <param name="ReadBits">Bits a number read in each run: 32 where ONNX Runtime expands them when the file is opened.</param>
/// <param name="Numbers">What the products are computed in.</param>
/// <param name="Noise">Power of the error relative to a layer's result.</param>
internal readonly record struct WeightFormat(double Bits, double ReadBits, NumberKind Numbers, double Noise)
{
    private const long LargeTable = 1 << 16;
    private const double Single = 32;
    private const double Half = 16;

    /// <summary>The format that a step gives a weight; null where it leaves it as it is.</summary>
    public static WeightFormat? Of(RecipeStep step, ModelWeight weight, Recipe recipe)
    {
        if (!weight.IsSingle || weight.Elements < recipe.MinimumElements)
        {
            return null;
        }

        bool cpu = recipe.Preset.IsCpu;
        return (step, weight.Kind) switch
        {
            (RecipeStep.Fp16, _) => cpu ? new(Half, Single, NumberKind.Single, 0) : new(Half, Half, NumberKind.Half, 0),
            (RecipeStep.Table4, WorkKind.Table) => Rows(weight, 4),
            (RecipeStep.ProductTable, WorkKind.Table) => Product(weight),
            (RecipeStep.Int8Dynamic or RecipeStep.Int8Static, WorkKind.Linear) => Int8(step, weight, weight.Columns),
            (RecipeStep.Int8Dynamic or RecipeStep.Int8Static, WorkKind.Recurrent) when cpu => Int8(RecipeStep.Int8Dynamic, weight, weight.Rows),
            (RecipeStep.Int8Static, WorkKind.Convolution) => Int8(step, weight, weight.Rows),
            (RecipeStep.Int8Dynamic or RecipeStep.Int8Static or RecipeStep.W8, WorkKind.Table) when recipe.Preset.HasRuntimeOperators => Rows(weight, 8),
            (RecipeStep.W8, WorkKind.Linear) => Blocks(8, recipe, expanded: false),
            (RecipeStep.W4, WorkKind.Linear) => Blocks(4, recipe, expanded: false),
            (RecipeStep.W3, WorkKind.Linear) => Blocks(3, recipe, expanded: true),
            (RecipeStep.W2, WorkKind.Linear) => Blocks(2, recipe, expanded: false),
            (RecipeStep.W2 or RecipeStep.W3 or RecipeStep.W4, WorkKind.Table) => weight.Elements >= LargeTable ? Blocks(4, recipe, expanded: false) : Rows(weight, 8),
            (RecipeStep.Int8Dynamic or RecipeStep.Int8Static or RecipeStep.W2 or RecipeStep.W3 or RecipeStep.W4 or RecipeStep.W8, WorkKind.Linear or WorkKind.Convolution or WorkKind.Recurrent or WorkKind.Table)
                => new(8 + (Single * weight.Rows / weight.Elements), Single, NumberKind.Single, Power(MeasuredFactors.WeightDb(8))),
            _ => null,
        };
    }

    /// <summary>Power of what lies so many decibels below 1.</summary>
    public static double Power(double decibels) => Math.Pow(10, -decibels / 10);

    // A scale in single precision for each result.
    private static WeightFormat Int8(RecipeStep step, ModelWeight weight, long scales)
    {
        double bits = 8 + (Single * scales / weight.Elements);
        double activations = step == RecipeStep.Int8Static ? MeasuredFactors.StaticActivationDb : MeasuredFactors.DynamicActivationDb;
        return new(bits, bits, NumberKind.Int8, Power(activations));
    }

    // A scale in half precision for each row.
    private static WeightFormat Rows(ModelWeight weight, int bits)
    {
        double stored = bits + (Half * weight.Rows / weight.Elements);
        return new(stored, stored, NumberKind.Single, Power(MeasuredFactors.WeightDb(bits)));
    }

    // A byte for four columns, and 256 centroids of each in half precision.
    private static WeightFormat Product(ModelWeight weight)
    {
        double bits = (8.0 / 4) + (256 * Half / weight.Rows);
        return bits < 8 ? new(bits, bits, NumberKind.Single, MeasuredFactors.ProductTableNoise) : Rows(weight, 4);
    }

    // A scale in single precision for each block.
    private static WeightFormat Blocks(int bits, Recipe recipe, bool expanded)
    {
        double stored = bits + (Single / recipe.BlockSize);
        return new(stored, expanded ? Single : stored, NumberKind.Single, Power(MeasuredFactors.WeightDb(bits)));
    }
}
