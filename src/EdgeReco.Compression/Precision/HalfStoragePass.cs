using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Precision;

/// <summary>
/// Constants stored in half precision and cast to single where they are read (<c>fp16-storage</c>): ONNX Runtime folds the
/// casts when it loads the model, which then runs as it did. What suits a CPU: half the file at the same speed.
/// </summary>
/// <param name="minimumElements">Constants with fewer elements stay.</param>
internal sealed class HalfStoragePass(int minimumElements = 1024) : IModelPass
{
    // A name, a node and its attribute.
    private const int Overhead = 160;

    // They look for scales that are constants before anything is folded.
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
    {
        "QuantizeLinear", "DequantizeLinear", "QLinearMatMul", "QLinearConv", "Resize", "Upsample",
    };

    /// <inheritdoc/>
    public string Name => "fp16-storage";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        var uses = new ConstantUses(editors);
        foreach (GraphEditor editor in editors.Where(editor => editor.Graph.Node.Count > 0))
        {
            var casts = new List<NodeProto>();
            foreach (TensorProto tensor in editor.Initializers.Values.Where(tensor => tensor.DataType == (int)TensorProto.Types.DataType.Float).ToList())
            {
                if (Store(context, editor, tensor, uses) is { } cast)
                {
                    casts.Add(cast);
                }
            }

            NodeProto first = editor.Graph.Node[0];
            if (casts.Count > 0)
            {
                editor.Replace(first, [.. casts, first]);
            }
        }

        foreach (GraphEditor editor in editors)
        {
            editor.Commit();
        }
    }

    private NodeProto? Store(PassContext context, GraphEditor editor, TensorProto tensor, ConstantUses uses)
    {
        IReadOnlyList<ConstantUse> all = uses.Of(tensor);
        if (!TensorData.TryReadSingles(tensor, out float[] values)
            || values.Length < minimumElements
            || values.Length * 2 <= Overhead
            || all.Any(use => !context.MayChange(use.Node) || use.Node.Domain.Length > 0 || Fixed.Contains(use.Node.OpType)))
        {
            return null;
        }

        if (HalfRange.Refuse(values) is { } reason)
        {
            context.Report.Skip(Name, tensor.Name, reason);
            return null;
        }

        TensorProto half = RawTensor.Floats(editor.Fresh($"{tensor.Name}_fp16"), values, true, [.. tensor.Dims]);
        editor.Remove(tensor);
        editor.Add(half);
        context.Report.Add(new QuantizedTensor(Name, tensor.Name, Noise(values), values.Length * 4L, values.Length * 2L));
        NodeProto cast = GraphEditor.Node("Cast", [half.Name], tensor.Name).With("to", (long)TensorProto.Types.DataType.Float);
        cast.Name = half.Name;
        return cast;
    }

    /// <summary>Signal to noise of rounding to half precision, in dB.</summary>
    public static double Noise(float[] values) => SignalToNoise.Decibels(values, Array.ConvertAll(values, value => (float)(Half)value));
}
