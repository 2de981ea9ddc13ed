using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// MatMul by a constant matrix to int8: DynamicQuantizeLinear -> MatMulInteger -> Cast -> Mul, weights symmetric in
/// seven bits with one scale a column, activations in eight bits with the scale of each run. ONNX Runtime fuses it.
/// </summary>
internal static class DynamicMatMulPass
{
    private const string Name = "matmul-dynamic-int8";

    /// <summary>Rewrites every MatMul whose right operand is a constant matrix of at least <paramref name="minimum"/> elements.</summary>
    public static void Apply(ModelProto model, int minimum, List<QuantizedTensor> report)
    {
        var editor = new GraphEditor(model.Graph);
        var quantizedInputs = new Dictionary<string, NodeProto>(StringComparer.Ordinal);
        foreach (NodeProto node in model.Graph.Node.Where(node => node.OpType == "MatMul" && node.Domain.Length == 0).ToList())
        {
            if (!editor.Initializers.TryGetValue(node.Input[1], out TensorProto? weights)
                || weights.Dims.Count != 2
                || !editor.IsUsedOnce(weights.Name)
                || !TensorData.TryReadSingles(weights, out float[] values)
                || values.Length < minimum)
            {
                continue;
            }

            int rows = (int)weights.Dims[0];
            int columns = (int)weights.Dims[1];
            (sbyte[] quantized, float[] scales) = SymmetricQuantizer.Columns(values, rows, columns, SymmetricQuantizer.ReducedRange);
            string output = node.Output[0];
            string q = editor.Add(TensorData.Create(editor.Fresh($"{weights.Name}_int8"), quantized, [rows, columns]));
            string s = editor.Add(TensorData.Create(editor.Fresh($"{weights.Name}_scale"), scales, [columns]));
            var replacements = new List<NodeProto>();
            string input = node.Input[0];
            if (!quantizedInputs.TryGetValue(input, out NodeProto? activation))
            {
                activation = GraphEditor.Node(
                    "DynamicQuantizeLinear", [input], editor.Fresh($"{input}_u8"), editor.Fresh($"{input}_u8_scale"), editor.Fresh($"{input}_u8_zero"));
                quantizedInputs[input] = activation;
                replacements.Add(activation);
            }

            NodeProto product = GraphEditor.Node("MatMulInteger", [activation.Output[0], q, activation.Output[2]], editor.Fresh($"{output}_int32"));
            NodeProto cast = GatherTablePass.Cast(product.Output[0], editor.Fresh($"{output}_cast"));
            NodeProto bothScales = GraphEditor.Node("Mul", [activation.Output[1], s], editor.Fresh($"{output}_scale"));
            NodeProto scale = GraphEditor.Node("Mul", [cast.Output[0], bothScales.Output[0]], output);
            replacements.AddRange([product, cast, bothScales, scale]);
            editor.Replace(node, [.. replacements]);
            editor.Remove(weights);
            report.Add(new QuantizedTensor(
                Name,
                weights.Name,
                SymmetricQuantizer.Sqnr(values, quantized, i => scales[i % columns]),
                (long)values.Length * sizeof(float),
                values.Length + ((long)columns * sizeof(float))));
        }

        editor.Commit();
    }
}
