using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tuning;

/// <summary>Candidates for a model and its variants: widths of numbers, by layer where a scan says which bear less, joined with pruning.</summary>
public static class CandidateList
{
    /// <summary>What 8 bits lose where no scan tells, as power by that of the results: some 22 dB.</summary>
    private const double Int8Noise = 0.006;

    /// <summary>What taking out a share of the layers or neurons loses without training, by that share; a guess that only orders trials.</summary>
    private const double PruningNoise = 0.5;

    /// <summary>Measured for int8 on a CPU with VNNI at 16 tokens.</summary>
    private const double Int8Speed = 2.4;

    private const double BlockSpeed = 1.2;

    /// <summary>4-bit and pruned models are judged by their quality, not by each step's signal.</summary>
    private const double LeastSqnr = 6;

    /// <summary>One layer in so many keeps 8 bits beside 4.</summary>
    private static readonly int[] SparedShares = [4, 2];

    private static readonly (string Name, TableFormat? Format, double Bits)[] Tables =
        [("", null, 8.1), (" with 4-bit tables", TableFormat.Rows4, 4.1), (" with product-quantized tables", TableFormat.Product, 2.1)];

    /// <summary>Makes the list, in an order that is always the same.</summary>
    /// <param name="original">The model's file.</param>
    /// <param name="variants">Other shapes of the same model, such as trained students.</param>
    /// <param name="options">Its preset and seed are those of all candidates; with texts, tokens and calibrated recipes join in.</param>
    /// <param name="scan">What 4 bits cost in each layer of the original, the worst first; empty for none.</param>
    /// <exception cref="InvalidDataException">A file is no model; the message says which.</exception>
    public static IReadOnlyList<TuningCandidate> Of(string original, IReadOnlyList<string> variants, CompressionOptions options, IReadOnlyList<LayerCost> scan)
    {
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(scan);
        var candidates = new List<TuningCandidate>();
        WeightCount whole = WeightCount.Of(OnnxModel.Load(original, new OnnxLoadOptions { MaxBytes = options.MaxBytes }));
        foreach (string source in (string[])[original, .. variants])
        {
            WeightCount count = source == original ? whole : WeightCount.Of(OnnxModel.Load(source, new OnnxLoadOptions { MaxBytes = options.MaxBytes }));
            candidates.AddRange(From(source, count, whole, options, source == original ? scan : []));
        }

        return candidates;
    }

    private static IEnumerable<TuningCandidate> From(string source, WeightCount count, WeightCount whole, CompressionOptions options, IReadOnlyList<LayerCost> scan)
    {
        foreach ((Recipe? pruning, string name, double kept) in Prunings(count, options))
        {
            string lead = name.Length == 0 ? "" : name + "+";
            double speed = whole.Matrices / Math.Max(1, count.Matrices * kept);
            double noise = PruningNoise * (1 - kept);
            foreach ((string width, Recipe[] stages, double tableBits, double matrixBits, double factor, double lost) in Widths(options, scan, plain: pruning is null))
            {
                Recipe first = stages[0];
                Recipe[] all = pruning is null ? stages : [first with { Steps = [.. pruning.Steps, .. first.Steps], Pruning = pruning.Pruning }, .. stages[1..]];
                if (all.All(IsPossible))
                {
                    yield return new TuningCandidate(
                        source, lead + width, all, $"{source}|{name}", new TuningPrediction(count.Bytes(tableBits, matrixBits, kept), factor * speed, noise + lost));
                }
            }
        }
    }

    private static IEnumerable<(Recipe? Recipe, string Name, double Kept)> Prunings(WeightCount count, CompressionOptions options)
    {
        Recipe empty = new() { Steps = [], Preset = options.Recipe.Preset, Seed = options.Recipe.Seed };
        yield return (null, "", 1);
        if (options.Texts is not null && options.Tokenizer is not null)
        {
            yield return (empty with { Steps = [RecipeStep.Vocabulary] }, "vocabulary", 1);
        }

        if (count.Layers > 1)
        {
            foreach (int layers in new[] { count.Layers - 1, (count.Layers * 2 + 2) / 3, (count.Layers + 1) / 2 }.Distinct().Where(layers => layers < count.Layers))
            {
                yield return (empty with { Steps = [RecipeStep.Depth], Pruning = new() { Layers = layers, MinCosine = 0 } }, $"depth {layers}", (double)layers / count.Layers);
            }

            yield return (empty with { Steps = [RecipeStep.Width], Pruning = new() { MinCosine = 0 } }, "width", 0.75);
        }
    }

    private static IEnumerable<(string Name, Recipe[] Stages, double TableBits, double MatrixBits, double Speed, double Noise)> Widths(
        CompressionOptions options, IReadOnlyList<LayerCost> scan, bool plain)
    {
        Recipe recipe = new() { Steps = [], Preset = options.Recipe.Preset, Seed = options.Recipe.Seed, MinSqnr = LeastSqnr };
        Recipe int8 = recipe with { Steps = [options.Recipe.Preset.IsCpu ? RecipeStep.Int8Dynamic : RecipeStep.Int8Static] };
        foreach ((string name, TableFormat? format, double bits) in Tables)
        {
            yield return ($"{int8}{name}", [int8 with { Tables = format }], bits, 8.3, Int8Speed, Int8Noise * (8.1 / bits));
        }

        Recipe w4 = recipe with { Steps = [RecipeStep.W4], Symmetric = false, Rounding = options.Texts is null ? BlockWeightMethod.RoundToNearest : BlockWeightMethod.Gptq };
        double all = scan.Sum(Power);
        double noise4 = scan.Count == 0 ? 10 * Int8Noise : all;
        yield return ("w4", [w4], 4.5, 4.6, BlockSpeed, noise4);
        if (plain && options.Recipe.Preset.IsCpu)
        {
            // The layers that 4 bits cost most keep 8: what the first recipe leaves alone, the second one takes.
            foreach (int share in SparedShares.Where(share => scan.Count >= share))
            {
                LayerCost[] spared = [.. scan.Take(scan.Count / share)];
                yield return (
                    $"w4, {spared.Length} layers in int8", [w4 with { Exclude = [.. spared.Select(layer => layer.Layer)] }, int8], 4.5, 4.6 + (3.7 / share), BlockSpeed,
                    all - spared.Sum(Power) + Int8Noise);
            }
        }

        if (plain)
        {
            yield return ("w8", [recipe with { Steps = [RecipeStep.W8] }], 8.1, 9, BlockSpeed, Int8Noise / 4);
            yield return ("fp16", [recipe with { Steps = [RecipeStep.Fp16] }], 16, 16, 1, Int8Noise / 100);
        }
    }

    private static double Power(LayerCost layer) => Math.Pow(10, -Math.Clamp(layer.Sqnr, 0, 200) / 10);

    private static bool IsPossible(Recipe recipe)
    {
        try
        {
            RecipePlan.Of(recipe);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
