using System.Globalization;
using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice;

/// <summary>Says in a sentence what a recipe gains.</summary>
internal static class MethodReason
{
    /// <summary>The sentence.</summary>
    public static string Of(Recipe recipe, ModelFacts facts, MethodPlan plan, Roofline roofline)
    {
        double share = facts.Weights.Where(weight => weight.Kind == WorkKind.Table).Sum(weight => weight.Bytes) / Math.Max(1, facts.Weights.Sum(weight => weight.Bytes));
        return string.Join("; ", recipe.Steps.Select(step => Of(step, recipe, plan, roofline, share)));
    }

    private static string Of(RecipeStep step, Recipe recipe, MethodPlan plan, Roofline roofline, double tables) => step switch
    {
        RecipeStep.Fuse => "fewer nodes to dispatch, nothing lost",
        RecipeStep.Int8Dynamic or RecipeStep.Int8Static =>
            Text($"int8 kernels attain {roofline.Rate(NumberKind.Int8) / roofline.Rate(NumberKind.Single):0.0} times the operations of fp32 here and read a quarter of the bytes")
            + (step == RecipeStep.Int8Static ? "; calibrated ranges are truer than each run's" : ""),
        RecipeStep.W3 => "no kernel has 3 bits: a small file, expanded when it is opened, as fast as float",
        RecipeStep.W2 or RecipeStep.W4 or RecipeStep.W8 => Text($"{100 * plan.ReadShare(WorkKind.Linear):0}% of the layers' bytes are read; that helps where memory is the limit"),
        RecipeStep.Table4 or RecipeStep.ProductTable => Text($"tables are {100 * tables:0}% of the weights and hardly take time"),
        RecipeStep.Fp16 when recipe.Preset.IsCpu => "half the file; this CPU's kernels compute in single precision",
        RecipeStep.Fp16 => Text($"half precision attains {roofline.Rate(NumberKind.Half) / roofline.Rate(NumberKind.Single):0.0} times the operations of fp32 here"),
        RecipeStep.Sparse24 => recipe.Preset.IsCpu ? "smaller when packed; dense CPU kernels gain nothing from zeros" : "sparse kernels skip two of four weights",
        RecipeStep.Magnitude => "smaller when packed; dense kernels gain nothing from zeros",
        RecipeStep.Width => Text($"{100 * MeasuredFactors.WidthKept:0}% of the heads and neurons are left"),
        RecipeStep.Depth => "two thirds of the layers are left",
        _ => Text($"a store's texts use some of the tokens, and tables are {100 * tables:0}% of the weights"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
