using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Pruning;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Recipes;

/// <summary>What is to be done to a model. The same recipe, seed and samples give the same bytes.</summary>
public sealed record Recipe
{
    /// <summary>Names of the steps as recipes write them.</summary>
    internal static readonly IReadOnlyList<(string Name, RecipeStep Step, string Description)> Names =
    [
        ("fuse", RecipeStep.Fuse, "fusions, folding and clean-up; loses nothing"),
        ("int8-dynamic", RecipeStep.Int8Dynamic, "int8, activations quantized at run time"),
        ("int8-static", RecipeStep.Int8Static, "int8, activations quantized by calibrated ranges"),
        ("w8", RecipeStep.W8, "weights in 8 bits"),
        ("w4", RecipeStep.W4, "weights in 4 bits"),
        ("w3", RecipeStep.W3, "weights in 3 bits"),
        ("w2", RecipeStep.W2, "weights in 2 bits"),
        ("table4", RecipeStep.Table4, "embedding tables in 4 bits"),
        ("pq", RecipeStep.ProductTable, "embedding tables by product quantization"),
        ("fp16", RecipeStep.Fp16, "half precision"),
        ("magnitude", RecipeStep.Magnitude, "the smallest weights become zero"),
        ("sparse-2-4", RecipeStep.Sparse24, "two of each four weights become zero"),
        ("width", RecipeStep.Width, "fewer attention heads and feed-forward neurons"),
        ("depth", RecipeStep.Depth, "fewer layers"),
        ("vocabulary", RecipeStep.Vocabulary, "only tokens that the given texts use"),
    ];

    /// <summary>The names that the short form knows.</summary>
    public static IEnumerable<string> StepNames => Names.Select(name => name.Name);

    /// <summary>The steps, in order.</summary>
    public required IReadOnlyList<RecipeStep> Steps { get; init; }

    /// <summary>What it is made for; by default the machine that this runs on.</summary>
    public Preset Preset { get; init; } = Preset.OfThisMachine();

    /// <summary>Seed of whatever is random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// What makes the results differ more than this, in dB, stays in float. 4-bit weights lie near 20 dB each, so recipes
    /// with <c>w4</c> or less go down to 10 dB for the whole model by default.
    /// </summary>
    public double? MinSqnr { get; init; }

    /// <summary>Nodes that stay as they are, by the name of their first output.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Weights smaller than this stay as they are: nothing would be saved.</summary>
    public int MinimumElements { get; init; } = 1024;

    /// <summary>Whether <c>int8</c> steps fuse operators first.</summary>
    public bool Fuse { get; init; } = true;

    /// <summary>Whether outliers are moved from activations into weights before int8.</summary>
    public bool Smooth { get; init; } = true;

    /// <summary>How ranges are found for <c>int8-static</c>.</summary>
    public CalibrationMethod Calibration { get; init; } = CalibrationMethod.Search;

    /// <summary>Weights that share a scale in <c>w4</c> and <c>w8</c>.</summary>
    public int BlockSize { get; init; } = 32;

    /// <summary>How embedding tables are stored; null leaves it to the steps.</summary>
    public TableFormat? Tables { get; init; }

    /// <summary>How weights are rounded in <c>w4</c> and <c>w8</c>.</summary>
    public BlockWeightMethod Rounding { get; init; } = BlockWeightMethod.RoundToNearest;

    /// <summary>Whether the grid of <c>w4</c> and <c>w8</c> has zero in its middle.</summary>
    public bool Symmetric { get; init; } = true;

    /// <summary>What the steps that prune take away.</summary>
    public PruningSettings Pruning { get; init; } = new();

    /// <summary>Reads the short form, such as <c>fuse+int8-dynamic</c>.</summary>
    /// <exception cref="InvalidDataException">A step is unknown.</exception>
    public static Recipe Parse(string text) => new() { Steps = ParseSteps(text) };

    /// <summary>The short form.</summary>
    public override string ToString() => string.Join('+', Steps.Select(step => Names.First(name => name.Step == step).Name));

    internal static IReadOnlyList<RecipeStep> ParseSteps(string text)
    {
        var steps = new List<RecipeStep>();
        foreach (string part in text.Split('+', StringSplitOptions.TrimEntries))
        {
            int at = Names.ToList().FindIndex(name => name.Name == part);
            if (at < 0)
            {
                throw new InvalidDataException($"recipe '{text}': '{part}' is none of {string.Join(", ", Names.Select(name => name.Name))}");
            }

            if (!steps.Contains(Names[at].Step))
            {
                steps.Add(Names[at].Step);
            }
        }

        return steps;
    }
}
