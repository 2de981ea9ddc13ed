using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Precision;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Quantization.Study;
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
        bool blocks = recipe.Steps.Any(step => step is RecipeStep.W2 or RecipeStep.W3 or RecipeStep.W4 or RecipeStep.W8);
        var lossy = new List<IModelPass>();
        foreach (RecipeStep step in recipe.Steps)
        {
            lossy.AddRange(Passes(step, recipe));
        }

        return new RecipePlan(
            LosslessPasses(recipe, preset, int8, blocks, lossy.Count > 0),
            lossy,
            Fallbacks(recipe, int8),
            recipe.MinSqnr ?? (recipe.Steps.Any(IsFourBits) ? FourBitSqnr : DefaultSqnr));
    }

    /// <summary>Plans the rounding of weights and tables to a width, in float: to see which layers bear it, not to save anything.</summary>
    /// <param name="recipe">Whose blocks, smallest weights and threshold count.</param>
    /// <param name="bits">2 to 8.</param>
    public static RecipePlan Study(Recipe recipe, int bits)
    {
        var study = new BitWidthStudy(new BitWidthStudyOptions
        {
            Bits = bits,
            Scale = StudyScale.Block,
            BlockSize = recipe.BlockSize,
            Symmetric = recipe.Symmetric,
            MinimumElements = recipe.MinimumElements,
        });
        return new RecipePlan(LosslessPasses(recipe with { Steps = [] }, recipe.Preset, int8: false, blocks: true, quantizes: true), [study], [], recipe.MinSqnr ?? FourBitSqnr);
    }

    /// <summary>Where nothing else is said.</summary>
    public const double DefaultSqnr = 20;

    /// <summary>Four bits a weight make some 20 dB a layer, and a model has many layers.</summary>
    public const double FourBitSqnr = 10;

    private static bool IsFourBits(RecipeStep step) => step is RecipeStep.W2 or RecipeStep.W3 or RecipeStep.W4 or RecipeStep.Table4 or RecipeStep.ProductTable;

    private static void Check(RecipeStep step, Preset preset)
    {
        string? why = step switch
        {
            RecipeStep.Int8Dynamic when !preset.IsCpu => "has no kernel for activations quantized at run time; use int8-static or fp16",
            RecipeStep.Table4 or RecipeStep.ProductTable when !preset.HasRuntimeOperators => "has no kernel for tables of bytes; use fp16",
            RecipeStep.W2 or RecipeStep.W3 or RecipeStep.W4 or RecipeStep.W8 when !preset.HasRuntimeOperators => "has no kernel for weights in blocks; use int8-static or fp16",
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
        bool fuse = preset.HasRuntimeOperators && (recipe.Steps.Contains(RecipeStep.Fuse) || (int8 && recipe.Fuse));
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
            .. TablePasses.Of(recipe, TableFormat.Rows8),
            new WeightStoragePass(recipe.MinimumElements),
        ],
        RecipeStep.W4 => FewBits(recipe, 4),
        RecipeStep.W3 => FewBits(recipe, 3),
        RecipeStep.W2 => FewBits(recipe, 2),
        RecipeStep.Table4 => TablePasses.Of(recipe, TableFormat.Rows4),
        RecipeStep.ProductTable => TablePasses.Of(recipe, TableFormat.Product),
        RecipeStep.Fp16 when recipe.Preset.IsCpu => [new HalfStoragePass(recipe.MinimumElements)],
        RecipeStep.Fp16 => [new HalfPrecisionPass(new HalfPrecisionOptions { MinimumElements = recipe.MinimumElements })],
        _ => [],
    };

    // What has no integer kernel that pays is at least stored in a quarter of the room.
    private static IModelPass[] Int8(Recipe recipe) =>
    [
        new DynamicLinearPass(recipe.Preset.WeightLimit, recipe.MinimumElements),
        new DynamicLstmPass(recipe.Preset.WeightLimit, recipe.MinimumElements),
        .. TablePasses.Of(recipe, TableFormat.Rows8),
        new WeightStoragePass(recipe.MinimumElements),
    ];

    private static IModelPass[] FewBits(Recipe recipe, int bits) =>
    [
        new BlockWeightPass(Blocks(recipe, bits)),
        .. recipe.Tables is null ? [new TableRowsPass(new TableRowsOptions { Bits = 4, BlockSize = 32, MinimumElements = LargeTables })] : (IModelPass[])[],
        .. TablePasses.Of(recipe, TableFormat.Rows8),
        new WeightStoragePass(recipe.MinimumElements),
    ];

    private static QdqPass Static(Recipe recipe, StaticPlacement placement) => new(new StaticOptions
    {
        Method = recipe.Calibration,
        Placement = placement,
        WeightLimit = recipe.Preset.WeightLimit,
        MinimumElements = recipe.MinimumElements,
    });

    private static IModelPass[] Fallbacks(Recipe recipe, bool int8) => 0 switch
    {
        // Activations get a scale for each row and block there, so that one outlier does not cost all of them their precision.
        _ when int8 && recipe.Preset.IsCpu => [new BlockWeightPass(new BlockWeightOptions { Bits = 8, BlockSize = 128, MinimumElements = recipe.MinimumElements })],
        _ when recipe.Steps.Any(step => step is RecipeStep.W2 or RecipeStep.W3) => [new BlockWeightPass(Blocks(recipe, 4))],
        _ => [],
    };

    private static BlockWeightOptions Blocks(Recipe recipe, int bits) => new()
    {
        Bits = bits,
        Packed = true,
        BlockSize = recipe.BlockSize,
        Symmetric = recipe.Symmetric,
        Method = recipe.Rounding,
        MinimumElements = recipe.MinimumElements,

        // Int8 products are a CPU's way; elsewhere the operator computes in the activations' own type.
        AccuracyLevel = recipe.Preset.IsCpu ? 4 : 0,
    };
}
