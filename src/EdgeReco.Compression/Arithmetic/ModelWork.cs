using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Compression.Shapes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Arithmetic;

/// <summary>What one run of a model takes, node by node, at given lengths of its inputs.</summary>
internal sealed class ModelWork
{
    private readonly Dictionary<NodeProto, NodeWork> _nodes = new(ReferenceEqualityComparer.Instance);

    private ModelWork(ValueTypes types) => Types = types;

    /// <summary>Shapes at those lengths.</summary>
    public ValueTypes Types { get; }

    /// <summary>The work of a node of the main graph, nested graphs included.</summary>
    public NodeWork this[NodeProto node] => _nodes[node];

    /// <summary>Whether a node was there when the work was counted.</summary>
    public bool Knows(NodeProto node) => _nodes.ContainsKey(node);

    /// <summary>Counts.</summary>
    /// <param name="model">The model; it stays as it is.</param>
    /// <param name="hints">Shapes of inputs that the model leaves open and that are no batch or sequence.</param>
    /// <param name="seed">Batches of 1 or 2 and sequences of 5 to 32 are drawn with it where no shape is given.</param>
    /// <exception cref="InvalidDataException">A shape must be told; the message names the input.</exception>
    public static ModelWork Of(OnnxModel model, IReadOnlyList<ShapeHint> hints, int seed)
    {
        GraphProto graph = model.Proto.Graph;
        IReadOnlyList<ModelPort> ports = GraphInputs.Of(graph);
        IReadOnlyList<long[]> shapes = new ShapeDrawer(graph, ports, hints).Draw(new Random(seed));
        OnnxModel fixedModel = model.Clone();
        foreach ((ModelPort port, long[] dims) in ports.Zip(shapes).Where(pair => pair.First.IsTensor))
        {
            var shape = new TensorShapeProto();
            shape.Dim.AddRange(dims.Select(dim => new TensorShapeProto.Types.Dimension { DimValue = dim }));
            fixedModel.Proto.Graph.Input.First(input => input.Name == port.Name).Type.TensorType.Shape = shape;
        }

        return Of(graph, ShapeInference.Infer(fixedModel));
    }

    /// <summary>Bytes of a value; null where its shape is not known.</summary>
    public long? Bytes(string name) => Bytes(Types, name);

    private static ModelWork Of(GraphProto graph, ValueTypes types)
    {
        var work = new ModelWork(types);
        HashSet<string> constants = [.. GraphWalk.Graphs(graph).SelectMany(inner => inner.Initializer).Select(tensor => tensor.Name)];
        foreach (NodeProto node in graph.Node)
        {
            if (Operators.Is(node, "Constant"))
            {
                constants.Add(node.Output[0]);
            }

            work._nodes[node] = Count(node, types, constants);
        }

        return work;
    }

    private static NodeWork Count(NodeProto node, ValueTypes types, HashSet<string> constants)
    {
        if (Operators.Is(node, "Constant"))
        {
            return default;
        }

        NodeWork[] nested = [.. GraphWalk.NestedIn(node).Select(graph => graph.Node.Aggregate(default(NodeWork), (sum, inner) => Add(sum, Count(inner, types, constants))))];
        long weights = 0;
        long read = 0;
        bool known = true;
        foreach (string input in node.Input.Where(input => input.Length > 0))
        {
            long? bytes = Bytes(types, input);
            known &= bytes is not null;
            (weights, read) = constants.Contains(input) ? (weights + (bytes ?? 0), read) : (weights, read + (bytes ?? 0));
        }

        long written = 0;
        foreach (string output in node.Output.Where(output => output.Length > 0))
        {
            long? bytes = Bytes(types, output);
            known &= bytes is not null;
            written += bytes ?? 0;
        }

        bool table = Operators.Is(node, "Gather") || node.OpType is "GatherElements" or "GatherBlockQuantized";
        if (table && constants.Contains(node.Input[0]))
        {
            return new NodeWork(WorkKind.Table, 0, Math.Min(weights, written), read + written, written, known);
        }

        double macs = MultiplyAdds.Of(node, types);
        var own = new NodeWork(MultiplyAdds.Kind(node, constants), macs, weights, read + written, written, known && !double.IsNaN(macs)) with { Macs = double.IsNaN(macs) ? 0 : macs };

        // Of the branches of an If one runs, of a Loop's body at least one turn: the largest stands for all.
        return nested.Length == 0 ? own : Add(own, nested.MaxBy(work => work.Macs + work.ActivationBytes)) with { OutputBytes = written };
    }

    private static NodeWork Add(NodeWork a, NodeWork b) => new(
        a.Macs >= b.Macs ? a.Kind : b.Kind, a.Macs + b.Macs, a.WeightBytes + b.WeightBytes, a.ActivationBytes + b.ActivationBytes, a.OutputBytes + b.OutputBytes, (a.IsKnown || a == default) && b.IsKnown);

    private static long? Bytes(ValueTypes types, string name)
    {
        ValueShape shape = types[name];
        int bits = TensorTypes.Bits(shape.ElementType);
        if (!shape.IsStatic || bits == 0)
        {
            return null;
        }

        double count = shape.Dims!.Aggregate(1.0, (product, dim) => product * dim.Value);
        return count < long.MaxValue / 128 ? ((long)count * bits + 7) / 8 : null;
    }
}
