using System.Globalization;
using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Products and convolutions with constant weights to int8 with ranges of activations that are fixed beforehand, written as
/// QuantizeLinear and DequantizeLinear around the operators, and as QAttention. A layer that loses too much, alone or
/// beside what the range of each run would give, is left to the passes that follow. Only a model's own graph is changed:
/// nothing is known about values inside nested ones. One pass is for one model and its samples: it remembers what it saw.
/// </summary>
/// <param name="options">How.</param>
internal sealed class QdqPass(StaticOptions options) : IModelPass
{
    /// <summary>Its name in reports.</summary>
    public const string PassName = "int8-static";

    /// <summary>The first operator set whose DequantizeLinear has an axis.</summary>
    private const int OpsetOfAxes = 13;

    // What samples showed, by value and by layer: a guard that leaves layers out asks again for the same model.
    private readonly Dictionary<string, ValueRange> _ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Fixed, double Dynamic)> _trials = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => PassName;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">There are no samples, or the model does not run on them.</exception>
    public void Apply(PassContext context)
    {
        if (context.Samples.Count == 0)
        {
            throw new InvalidDataException("there is nothing to calibrate on: static quantization needs samples");
        }

        OnnxModel model = context.Model;
        if (options.PerChannel && ModelCheck.Opset(model.Proto) < OpsetOfAxes)
        {
            context.Report.Skip(Name, model.Proto.Graph.Name, $"operator set {ModelCheck.Opset(model.Proto)} has no scale for each channel; {OpsetOfAxes} has");
            return;
        }

        if (options.Placement == StaticPlacement.Cpu)
        {
            BiasMerge.MakeGemms(context, Name);
        }

        var editor = new GraphEditor(model.Proto.Graph);
        ValueTypes types = ShapeInference.Infer(model);
        List<WeightedNode> layers = Candidates(context, editor, types);
        if (layers.Count == 0)
        {
            return;
        }

        var plan = new QuantizedRegion(editor, layers, options.Placement, context.MayChange);
        string[] unseen = [.. plan.Values.Where(value => !_ranges.ContainsKey(value))];
        if (unseen.Length > 0)
        {
            Dictionary<string, ValueHistogram> seen = RangeCalibration.Collect(model, unseen, context.Samples, context.Progress, context.Cancellation);
            foreach ((string value, ValueRange range) in RangeChoice.Of(context, options, layers, seen))
            {
                _ranges[value] = range;
            }
        }

        Dictionary<string, ValueRange> ranges = _ranges;
        plan = Replan(context, editor, layers, ranges);
        WeightedNode[] untried = [.. layers.Where(layer => !_trials.ContainsKey(layer.Result))];
        if (untried.Length > 0)
        {
            foreach ((string layer, (double[] Fixed, double Dynamic) trial) in LayerTrials.Run(
                context, options, untried, layer => [ranges[plan.Source(layer.Activation)]], layer => Output(layer, plan, ranges)))
            {
                _trials[layer] = (trial.Fixed[0], trial.Dynamic);
            }
        }

        Drop(context, layers, layer => Verdict(context, _trials[layer.Result], layer));
        plan = Replan(context, editor, layers, ranges);
        new QdqWriter(editor, options, plan, value => ranges[value], context.Report).Write(layers, layer => types[layer.Activation].Rank);

        // Float weights that nothing reads any more are taken out by the clean-up that follows every recipe.
        editor.Commit();
    }

    private List<WeightedNode> Candidates(PassContext context, GraphEditor editor, ValueTypes types)
    {
        var layers = new List<WeightedNode>();
        foreach (NodeProto node in editor.Graph.Node.Where(context.MayChange))
        {
            WeightedNode? layer = WeightedNode.TryRead(editor, node, options.Placement, out string reason);
            if (layer is not null && layer.Values.Length < options.MinimumElements)
            {
                continue;
            }

            reason = layer is null ? reason : Obstacle(editor, layer, types);
            if (reason.Length > 0)
            {
                context.Report.Skip(Name, node.Output[0], reason);
            }
            else if (layer is not null)
            {
                layers.Add(layer);
            }
        }

        foreach (NodeProto node in editor.Graph.Node.SelectMany(GraphWalk.NestedIn).SelectMany(GraphWalk.Nodes).Where(node => node.OpType is "MatMul" or "Gemm" or "Conv"))
        {
            context.Report.Skip(Name, node.Output[0], "it is inside a nested graph, whose values cannot be watched");
        }

        return layers;
    }

    private string Obstacle(GraphEditor editor, WeightedNode layer, ValueTypes types)
    {
        Dim[]? dims = types[layer.Activation].Dims;
        if (options.Placement == StaticPlacement.TensorRt)
        {
            bool vector = !layer.IsConvolution && dims is not null && dims.SkipLast(1).All(dim => dim.IsKnown && dim.Value == 1);
            return vector ? "TensorRT gains nothing where a single row is multiplied" : "";
        }

        return layer.Node.OpType == "MatMul" && dims is null && BiasMerge.Behind(editor, layer.Node) is not null
            ? "the number of its axes is unknown, so that ONNX Runtime could make a float Gemm of it and the Add behind it"
            : "";
    }

    // Layers that cannot be written go, until the plan around those left holds.
    private QuantizedRegion Replan(PassContext context, GraphEditor editor, List<WeightedNode> layers, Dictionary<string, ValueRange> ranges)
    {
        while (true)
        {
            var plan = new QuantizedRegion(
                editor,
                layers,
                options.Placement,
                node => context.MayChange(node) && ranges.ContainsKey(QuantizedRegion.Settled(editor, node)));
            if (!Drop(context, layers, layer => Unfit(editor, layers, plan, layer, ranges)))
            {
                return plan;
            }
        }
    }

    private bool Drop(PassContext context, List<WeightedNode> layers, Func<WeightedNode, string> reason)
    {
        (WeightedNode Layer, string Reason)[] unfit = [.. layers.Select(layer => (layer, reason(layer))).Where(pair => pair.Item2.Length > 0)];
        foreach ((WeightedNode layer, string why) in unfit)
        {
            context.Report.Skip(Name, layer.Result, why);
            layers.Remove(layer);
        }

        return unfit.Length > 0;
    }

    private static string Unfit(GraphEditor editor, List<WeightedNode> layers, QuantizedRegion plan, WeightedNode layer, Dictionary<string, ValueRange> ranges)
    {
        string settled = plan.Settled(layer.Node);
        if (!ranges.ContainsKey(plan.Source(layer.Activation)) || (plan.IsMade(settled) && !ranges.ContainsKey(plan.Source(settled))))
        {
            return "its values were never seen, or were not finite, on the samples";
        }

        // Integers on top of floats that stay would make the file larger.
        string weights = layer.Weights.Name;
        bool owned = editor.Initializers.ContainsKey(weights) && editor.IsInternal(weights)
            && editor.Consumers(weights).All(reader => layers.Any(other => ReferenceEquals(other.Node, reader) && other.Weights.Name == weights));
        return owned ? "" : "its weights are also read in floats";
    }

    private string Verdict(PassContext context, (double Fixed, double Dynamic) trial, WeightedNode layer)
    {
        double ratio = trial.Fixed;
        if (!(ratio >= context.MinSqnr))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} dB is below the {context.MinSqnr:0.#} dB asked for");
        }

        return options.Placement == StaticPlacement.Cpu && layer.CanBeDynamic && ratio < trial.Dynamic - options.MostBelowDynamic
            ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} dB with a fixed range, {trial.Dynamic:0.0} dB with the range of each run")
            : "";
    }

    private static (bool Relu, ValueRange? Range) Output(WeightedNode layer, QuantizedRegion plan, Dictionary<string, ValueRange> ranges)
    {
        string settled = plan.Settled(layer.Node);
        NodeProto? clip = plan.Clip(settled);

        // What a Clip cuts off is no noise, and a trial knows no Clip.
        return !plan.IsMade(settled) || Operators.Is(clip, "Clip") ? (false, null) : (clip is not null, ranges[plan.Source(settled)]);
    }
}
