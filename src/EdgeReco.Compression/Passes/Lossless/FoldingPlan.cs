using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;
using Google.Protobuf;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>Which nodes of a graph are to be computed now, in graph order.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Wanted">Their results that others read.</param>
internal sealed record FoldingPlan(IReadOnlyList<NodeProto> Nodes, IReadOnlyList<string> Wanted)
{
    private static readonly HashSet<string> Random = ["RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Bernoulli", "Multinomial", "Dropout"];

    /// <summary>Chooses nodes whose inputs are constants or results of chosen nodes, and that take no more room computed.</summary>
    public static FoldingPlan Make(GraphEditor editor, OnnxModel model)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        var chosen = new List<NodeProto>();
        ValueTypes? types = null;
        foreach (NodeProto node in editor.Graph.Node)
        {
            if (!MayFold(node) || node.Output.Any(editor.IsOutput) || !node.Input.All(IsConstant))
            {
                continue;
            }

            types ??= ShapeInference.Infer(model);
            if (Sizes(node, types) is not { } results)
            {
                continue;
            }

            // The results take the place of the node and of the constants that only it reads.
            long saved = Stored(node.CalculateSize()) + node.Input.Where(input => input.Length > 0 && editor.IsUsedOnce(input)).Distinct().Sum(ConstantBytes);
            if (results.Values.Sum() > saved)
            {
                continue;
            }

            chosen.Add(node);
            foreach ((string name, long size) in results)
            {
                sizes[name] = size;
            }
        }

        var inside = new HashSet<NodeProto>(chosen, ReferenceEqualityComparer.Instance);
        string[] wanted = [.. sizes.Keys.Where(name => !editor.IsInternal(name) || editor.Consumers(name).Any(reader => !inside.Contains(reader)))];
        return new FoldingPlan(chosen, wanted);

        bool IsConstant(string name) => name.Length == 0 || sizes.ContainsKey(name) || editor.TryGetConstant(name, out _);

        long ConstantBytes(string name) => sizes.TryGetValue(name, out long size) ? size
            : editor.Initializers.TryGetValue(name, out TensorProto? tensor) ? Stored(tensor.CalculateSize())
            : 0;
    }

    /// <summary>Whether an operator gives another result each time.</summary>
    public static bool IsRandom(string operation) => Random.Contains(operation);

    private static bool MayFold(NodeProto node) =>
        node.Domain is "" or "ai.onnx" && !Random.Contains(node.OpType) && node.Input.Count > 0 && node.Output.Any(name => name.Length > 0) && !GraphWalk.NestedIn(node).Any();

    // Null where the results' size is unknown: computing it might fill the memory.
    private static Dictionary<string, long>? Sizes(NodeProto node, ValueTypes types)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (string output in node.Output.Where(name => name.Length > 0))
        {
            ValueShape shape = types[output];
            if (!shape.IsStatic || TensorTypes.Bits(shape.ElementType) == 0)
            {
                return null;
            }

            double count = shape.Dims!.Aggregate(1.0, (product, dim) => product * dim.Value);
            if (count > int.MaxValue)
            {
                return null;
            }

            var head = new TensorProto { Name = output, DataType = shape.ElementType };
            head.Dims.AddRange(shape.Dims!.Select(dim => dim.Value));
            sizes[output] = Stored(head.CalculateSize() + Stored(TensorTypes.Bytes(shape.ElementType, (long)count)));
        }

        return sizes;
    }

    // A field of that many bytes, with its number and its length.
    private static long Stored(long size) => 1 + CodedOutputStream.ComputeInt64Size(size) + size;
}
