using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Precision;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Quantization.Tables;
using EdgeReco.Compression.Smoothing;

namespace EdgeReco.Compression.Recipes;

/// <summary>The passes of a recipe: first those that lose nothing, then those that store numbers in fewer bits.</summary>
internal sealed class RecipePlan
{
    private const int LargeTables = 1 << 16;

    private RecipePlan(IReadOnlyList<IModelPass> lossless, IReadOnlyList<IModelPass> lossy, IReadOnlyList<IModelPass> fallback, double minSqnr)
    {
        Lossless = lossless;
        Lossy = lossy;
        Fallback = fallback;
        MinSqnr = minSqnr;
    }

    /// <summary>Passes after which the results are the same.</summary>
    public IReadOnlyList<IModelPass> Lossless { get; }

    /// <summary>Passes that quantize.</summary>
    public IReadOnlyList<IModelPass> Lossy { get; }

    /// <summary>Passes for the layers that the others must leave alone: as small, and truer.</summary>
    public IReadOnlyList<IModelPass> Fallback { get; }

    /// <summary>The whole model's results must not fall below this, in dB.</summary>
    public double MinSqnr { get; }

    /// <summary>Plans a recipe.</summary>
    /// <exception cref="InvalidDataException">The preset's device has no kernels for a step.</exception>
    public static RecipePlan Of(Recipe recipe)
    {
        Preset preset = recipe.Preset;
        foreach (RecipeStep step in recipe.Steps)
        {
            Check(step, preset);
        }

        bool int8 = recipe.Steps.Any(step => step is RecipeStep.Int8Dynamic or RecipeStep.Int8Static);
        bool blocks = recipe.Steps.Any(step => step is RecipeStep.W4 or RecipeStep.W8);
        var lossy = new List<IModelPass>();

        // Tables first: other steps would take them, too.
        foreach (RecipeStep step in recipe.Steps.OrderBy(step => step == RecipeStep.W4Tables ? 0 : 1))
        {
            lossy.AddRange(Passes(step, recipe));
        }

        return new RecipePlan(
            LosslessPasses(recipe, preset, int8, blocks, lossy.Count > 0),
            lossy,
            int8 && preset.IsCpu ? [new BlockWeightPass(Fallbacks(recipe))] : [],
            recipe.MinSqnr ?? (recipe.Steps.Any(step => step is RecipeStep.W4 or RecipeStep.W4Tables) ? FourBitSqnr : DefaultSqnr));
    }

    /// <summary>Where nothing else is said.</summary>
    public const double DefaultSqnr = 20;

    /// <summary>Four bits a weight make some 20 dB a layer, and a model has many layers.</summary>
    public const double FourBitSqnr = 10;

    private static void Check(RecipeStep step, Preset preset)
    {
        string? why = step switch
        {
            RecipeStep.Int8Dynamic when !preset.IsCpu => "has no kernel for activations quantized at run time; use int8-static or fp16",
            RecipeStep.W4 or RecipeStep.W8 or RecipeStep.W4Tables when !preset.HasRuntimeOperators => "has no kernel for weights in blocks; use int8-static or fp16",
            _ => null,
        };
        if (why is not null)
        {
            throw new InvalidDataException($"preset {preset.Name} {why}");
        }
    }

    private static List<IModelPass> LosslessPasses(Recipe recipe, Preset preset, bool int8, bool blocks, bool quantizes)
    {
        // Packed projections suit int8 attention; weights in blocks have no kernel for them.
        bool pack = int8 || !blocks;
        bool fuse = preset.HasRuntimeOperators && (recipe.Steps.Contains(RecipeStep.Fuse) || int8);
        var passes = new List<IModelPass>
        {
            new CanonicalizePass(),
            new ConstantFoldingPass(),
            new DeadBranchPass(),
            new CanonicalizePass(),
            new BatchNormFoldingPass(),
        };
        if (fuse)
        {
            passes.AddRange([new GeluFusion(), new LayerNormFusion(), new AttentionFusion(pack), new BiasGeluFusion(), new DeadBranchPass()]);
        }

        if (int8 && recipe.Smooth && quantizes)
        {
            passes.Add(new SmoothPass(preset.WeightLimit, recipe.MinimumElements));
        }

        return passes;
    }

    private static IModelPass[] Passes(RecipeStep step, Recipe recipe) => step switch
    {
        RecipeStep.Int8Dynamic => Int8(recipe),
        RecipeStep.Int8Static when recipe.Preset.IsCpu => [Static(recipe, StaticPlacement.Cpu), .. Int8(recipe)],
        RecipeStep.Int8Static => [Static(recipe, StaticPlacement.TensorRt), new WeightStoragePass(recipe.MinimumElements)],
        RecipeStep.W8 =>
        [
            new BlockWeightPass(Blocks(recipe, 8)),
            Tables(recipe),
            new WeightStoragePass(recipe.MinimumElements),
        ],
        RecipeStep.W4 =>
        [
            new BlockWeightPass(Blocks(recipe, 4)),
            new TableRowsPass(new TableRowsOptions { Bits = 4, BlockSize = 32, MinimumElements = LargeTables }),
            Tables(recipe),
            new WeightStoragePass(recipe.MinimumElements),
        ],
        RecipeStep.W4Tables => [new TableRowsPass(new TableRowsOptions { Bits = 4, MinimumElements = LargeTables })],
        RecipeStep.Fp16 when recipe.Preset.IsCpu => [new HalfStoragePass(recipe.MinimumElements)],
        RecipeStep.Fp16 => [new HalfPrecisionPass(new HalfPrecisionOptions { MinimumElements = recipe.MinimumElements })],
        _ => [],
    };

    // What has no integer kernel that pays is at least stored in a quarter of the room.
    private static IModelPass[] Int8(Recipe recipe) =>
    [
        new DynamicLinearPass(recipe.Preset.WeightLimit, recipe.MinimumElements),
        new DynamicLstmPass(recipe.Preset.WeightLimit, recipe.MinimumElements),
        Tables(recipe),
        new WeightStoragePass(recipe.MinimumElements),
    ];

    private static QdqPass Static(Recipe recipe, StaticPlacement placement) => new(new StaticOptions
    {
        Method = recipe.Calibration,
        Placement = placement,
        WeightLimit = recipe.Preset.WeightLimit,
        MinimumElements = recipe.MinimumElements,
    });

    private static TableRowsPass Tables(Recipe recipe) => new(new TableRowsOptions { HalfScales = true, MinimumElements = recipe.MinimumElements });

    // Activations get a scale for each row and block there, so that one outlier does not cost all of them their precision.
    private static BlockWeightOptions Fallbacks(Recipe recipe) => new() { Bits = 8, BlockSize = 128, MinimumElements = recipe.MinimumElements };

    private static BlockWeightOptions Blocks(Recipe recipe, int bits) => new()
    {
        Bits = bits,
        BlockSize = recipe.BlockSize,
        Symmetric = recipe.Symmetric,
        Method = recipe.Rounding,
        MinimumElements = recipe.MinimumElements,

        // Int8 products are a CPU's way; elsewhere the operator computes in the activations' own type.
        AccuracyLevel = recipe.Preset.IsCpu ? 4 : 0,
    };
}
