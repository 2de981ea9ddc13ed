using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using Google.Protobuf;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Weights that stay float in use are stored as signed bytes with a scale for each output channel: Cast -> Mul before
/// the weight's readers, which ONNX Runtime computes once, when it opens the model. The file is a quarter and the speed
/// that of float; DequantizeLinear would run on every call, for ONNX Runtime does not fold it. It takes what is left, so
/// it goes after passes that make integer operators or tables.
/// </summary>
/// <param name="minimum">Constants with fewer elements are left alone, and vectors always.</param>
internal sealed class WeightStoragePass(int minimum) : IModelPass
{
    // Scales that no operator asked for may take half the room of the bytes, no more.
    private const int FewestPerScale = 8;

    // Bytes with a scale for each output channel come to about this many dB; with less, other scales are tried.
    private const double Enough = 40;

    // What scales must bring for taking as much room as the bytes do: four bits' worth, of 6 dB each.
    private const double Price = 24;

    /// <inheritdoc/>
    public string Name => "int8-storage";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        ModelProto model = context.Model.Proto;
        Sweeps.Run(context.Model, ConstantNodes.Sweep, context.Cancellation);
        ILookup<string, WeightReader> readers = WeightReader.In(model);
        var scales = new IntegerScales(context.Model);
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(model);
        for (int i = 0; i < editors.Count; i++)
        {
            Store(editors[i], readers, scales, context);
            context.Progress?.Report((i + 1.0) / editors.Count);
        }
    }

    private void Store(GraphEditor editor, ILookup<string, WeightReader> readers, IntegerScales scales, PassContext context)
    {
        var expansions = new List<NodeProto>();
        foreach (TensorProto tensor in editor.Graph.Initializer.Where(tensor => TensorTypes.IsFloat(tensor.DataType)).ToList())
        {
            context.Cancellation.ThrowIfCancellationRequested();

            // Vectors are biases, scales and statistics: too many to mention, and too little to save.
            bool isVector = tensor.Dims.Count(dim => dim > 1) < 2;
            if (isVector || !TensorData.TryCount(tensor, out long count) || count < minimum || !readers.Contains(tensor.Name))
            {
                continue;
            }

            WeightReader[] places = [.. readers[tensor.Name]];
            if (Reason(editor, tensor, places, scales, context) is { } reason)
            {
                context.Report.Skip(Name, tensor.Name, reason);
                continue;
            }

            if (!TensorData.TryReadAsSingles(tensor, out float[] values) || !Array.TrueForAll(values, float.IsFinite))
            {
                context.Report.Skip(Name, tensor.Name, "some values are not finite");
                continue;
            }

            ScaledWeight best = Best(values, [.. tensor.Dims], places);
            if (best.Sqnr < context.MinSqnr)
            {
                context.Report.Skip(Name, tensor.Name, FormattableString.Invariant($"{best.Sqnr:0.0} dB in int8 is too little"));
                continue;
            }

            Expand(editor, tensor, best, expansions, context.Report);
        }

        editor.Commit();

        // Before everything else, for whatever reads them: nested graphs do too.
        for (int i = 0; i < expansions.Count; i++)
        {
            editor.Graph.Node.Insert(i, expansions[i]);
        }
    }

    private static string? Reason(GraphEditor editor, TensorProto tensor, WeightReader[] places, IntegerScales scales, PassContext context) => 0 switch
    {
        _ when !editor.Initializers.ContainsKey(tensor.Name) => "it is an input that may be given another value",
        _ when editor.IsOutput(tensor.Name) => "it is an output",
        _ when places.Any(place => place.IsBias) => "it is a bias",
        _ when places.Any(place => place.IsQuantized) || scales.Contains(tensor.Name) => "it is a scale of integers",
        _ when !places.All(place => context.MayChange(place.Node)) => "a node that reads it is excluded",
        _ => null,
    };

    private static ScaledWeight Best(float[] values, long[] dims, WeightReader[] places)
    {
        var choices = places.Select(place => place.ScaleAxes(dims.Length)).OfType<int[]>().DistinctBy(axes => string.Join(',', axes))
            .Select(axes => ScaledWeight.Of(values, dims, axes)).ToList();
        if (choices.All(choice => choice.Sqnr < Enough))
        {
            // Few output channels, or inputs of very different sizes: expanded at load time, a weight may have its scales anywhere.
            choices.AddRange(ScaleAxes.Within(dims, FewestPerScale).Select(axes => ScaledWeight.Of(values, dims, axes)));
        }

        return choices.MaxBy(choice => choice.Sqnr - (Price * choice.Scales.Length * sizeof(float) / values.Length))!;
    }

    private void Expand(GraphEditor editor, TensorProto tensor, ScaledWeight weight, List<NodeProto> expansions, PassReport report)
    {
        string name = tensor.Name;
        bool isSingle = tensor.DataType == (int)DataType.Float;
        TensorProto codes = TensorData.Create(editor.Fresh($"{name}_s8"), weight.Values, [.. tensor.Dims]);
        TensorProto scales = TensorData.Create(editor.Fresh($"{name}_s8_scale"), weight.Scales, weight.ScaleDims);
        NodeProto cast = GatherTablePass.Cast(codes.Name, editor.Fresh($"{name}_s8_cast"));

        // Half precision is computed in single: ONNX Runtime folds on the CPU, where it cannot multiply halves.
        NodeProto product = GraphEditor.Node("Mul", [cast.Output[0], scales.Name], isSingle ? name : editor.Fresh($"{name}_s8_product"));
        var nodes = new List<NodeProto> { cast, product };
        if (!isSingle)
        {
            NodeProto narrow = GraphEditor.Node("Cast", [product.Output[0]], name);
            narrow.Attribute.Add(Attributes.Of("to", (long)tensor.DataType));
            nodes.Add(narrow);
        }

        if (Stored(codes) + Stored(scales) + nodes.Sum(Stored) >= Stored(tensor))
        {
            report.Skip(Name, name, "the file would not shrink");
            return;
        }

        editor.Remove(tensor);
        editor.Add(codes);
        editor.Add(scales);
        expansions.AddRange(nodes);
        report.Add(new QuantizedTensor(
            Name,
            name,
            weight.Sqnr,
            TensorTypes.Bytes(tensor.DataType, weight.Values.Length),
            weight.Values.Length + ((long)weight.Scales.Length * sizeof(float))));
    }

    // With the number and the length of its field.
    private static long Stored(IMessage message) => 1 + CodedOutputStream.ComputeMessageSize(message);
}
