using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice;

/// <summary>What a recipe is expected to make of a model: bytes, what is computed in what, and the error.</summary>
internal sealed class MethodPlan
{
    private readonly Dictionary<WorkKind, (double Before, double Read)> _bytes = [];
    private readonly Dictionary<WorkKind, NumberKind> _numbers = [];
    private readonly IReadOnlyList<RecipeStep> _steps;
    private readonly double _layersKept;

    /// <summary>Plans.</summary>
    /// <param name="facts">The model.</param>
    /// <param name="recipe">Steps, of which a weight takes the first that has a format for it; none for the model as it is.</param>
    public MethodPlan(ModelFacts facts, Recipe recipe)
    {
        _steps = recipe.Steps;
        _layersKept = facts.TransformerLayers == 0 || !_steps.Contains(RecipeStep.Depth) ? 1 : Math.Max(1.0, 2 * facts.TransformerLayers / 3) / facts.TransformerLayers;
        bool cpu = recipe.Preset.IsCpu;
        bool fuses = facts.TransformerLayers > 0 && recipe.Preset.HasRuntimeOperators && _steps.Any(step => step is RecipeStep.Fuse or RecipeStep.Int8Dynamic or RecipeStep.Int8Static);
        Nodes = _layersKept * (fuses ? MeasuredFactors.NodesAfterFusion : 1);
        KernelGain = _steps.Contains(RecipeStep.Sparse24) && !cpu ? MeasuredFactors.SparseKernel : 1;
        _numbers[WorkKind.Product] = _numbers[WorkKind.Other] = _steps.Contains(RecipeStep.Fp16) && !cpu ? NumberKind.Half : NumberKind.Single;
        double bytes = facts.SizeBytes - facts.Weights.Sum(weight => weight.Bytes);
        double packed = bytes;
        double layerNoise = 0;
        double tableNoise = 0;
        double quantized = 0;
        double layerWeights = Math.Max(1, facts.Weights.Where(weight => IsLayer(weight.Kind)).Sum(weight => (double)weight.Elements));
        long tokens = facts.Weights.Where(weight => weight.Kind == WorkKind.Table).Select(weight => weight.Elements).DefaultIfEmpty().Max();
        foreach (ModelWeight weight in facts.Weights)
        {
            WeightFormat? format = _steps.Select(step => WeightFormat.Of(step, weight, recipe)).FirstOrDefault(format => format is not null);
            double elements = weight.Elements * Kept(weight.Kind) * (weight.Kind == WorkKind.Table && weight.Elements == tokens ? TokensKept : 1);
            double stored = elements * (format?.Bits ?? weight.Bits) / 8;
            (double before, double read) = _bytes.GetValueOrDefault(weight.Kind);
            _bytes[weight.Kind] = (before + weight.Bytes, read + (elements * (format?.ReadBits ?? weight.Bits) / 8));
            bytes += stored;
            packed += stored * Packing(weight, recipe);
            if (format is not { } used)
            {
                continue;
            }

            if (weight.Kind == WorkKind.Table)
            {
                tableNoise = Math.Max(tableNoise, used.Noise);
            }
            else if (IsLayer(weight.Kind))
            {
                layerNoise = Math.Max(layerNoise, used.Noise);
                quantized += weight.Elements / layerWeights;
                _numbers[weight.Kind] = used.Numbers;
            }
        }

        FileBytes = bytes;
        PackedBytes = packed;

        // Errors of layers add up like a random walk: some 10 dB from one to the whole of MiniLM at 4 bits.
        double noise = (layerNoise * quantized * Math.Sqrt(facts.Layers)) + tableNoise + _steps.Sum(MeasuredFactors.PruningNoise);
        Loss = 1 - (1 / Math.Sqrt(1 + noise));
    }

    /// <summary>Bytes of the file.</summary>
    public double FileBytes { get; }

    /// <summary>Bytes without the zeros that pruning left, as <c>--packed</c> writes.</summary>
    public double PackedBytes { get; }

    /// <summary>1 minus the cosine to the original's results, from the ratio of noise to signal.</summary>
    public double Loss { get; }

    /// <summary>Nodes left, of 1.</summary>
    public double Nodes { get; }

    /// <summary>How much faster products with constants are by another kernel for the same numbers.</summary>
    public double KernelGain { get; }

    /// <summary>Bytes of layers' weights that a run reads.</summary>
    public double ReadBytes => _bytes.Where(entry => IsLayer(entry.Key)).Sum(entry => entry.Value.Read);

    /// <summary>Work left of a kind, of 1.</summary>
    public double Kept(WorkKind kind) =>
        kind is WorkKind.Linear or WorkKind.Product ? _layersKept * (_steps.Contains(RecipeStep.Width) ? MeasuredFactors.WidthKept : 1) : 1;

    /// <summary>What products of a kind are computed in.</summary>
    public NumberKind Numbers(WorkKind kind) => _numbers.GetValueOrDefault(kind);

    /// <summary>Bytes read of a kind's weights, of 1.</summary>
    public double ReadShare(WorkKind kind) => _bytes.TryGetValue(kind, out var bytes) && bytes.Before > 0 ? bytes.Read / bytes.Before : 1;

    private double TokensKept => _steps.Contains(RecipeStep.Vocabulary) ? MeasuredFactors.TokensKept : 1;

    private static bool IsLayer(WorkKind kind) => kind is WorkKind.Linear or WorkKind.Convolution or WorkKind.Recurrent;

    // Two of four values with two bits each, or a bit a number for which are there.
    private double Packing(ModelWeight weight, Recipe recipe)
    {
        if (!weight.IsSingle || weight.Elements < recipe.MinimumElements || !IsLayer(weight.Kind))
        {
            return 1;
        }

        return _steps.Contains(RecipeStep.Sparse24) ? 0.5 + (1.0 / 32)
            : _steps.Contains(RecipeStep.Magnitude) ? 1 - recipe.Pruning.Sparsity + (1.0 / 32)
            : 1;
    }
}
