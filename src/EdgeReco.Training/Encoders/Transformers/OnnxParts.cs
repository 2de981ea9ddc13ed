using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>The parts of a transformer, found in a graph from the values that they read.</summary>
/// <param name="editor">The graph, after the lossless passes.</param>
internal sealed class OnnxParts(GraphEditor editor)
{
    /// <summary>The graph.</summary>
    public GraphEditor Editor { get; } = editor;

    /// <summary>The first node that reads a value and is of some kind; null when there is none.</summary>
    public NodeProto? Reader(string value, Func<NodeProto, bool> kind) => Editor.Consumers(value).FirstOrDefault(kind);

    /// <summary>The linear part that reads a value: a product with a constant, and a bias that may follow.</summary>
    public OnnxLinear Linear(string input)
    {
        NodeProto? product = Reader(input, node => Operators.Is(node, "MatMul") && node.Input[0] == input && Editor.TryGetConstant(node.Input[1], out _))
            ?? throw Missing(input, "a product with a constant matrix");
        Parameter weight = Matrix(product, 1);
        string output = product.Output[0];
        NodeProto? add = Reader(output, node => Operators.Is(node, "Add") && node.Input.Any(IsVector));
        return add is null
            ? new OnnxLinear(weight, Parameter.Vector(new float[weight.Columns]), output)
            : new OnnxLinear(weight, Vector(add, IsVector(add.Input[0]) ? 0 : 1), add.Output[0]);
    }

    /// <summary>The linear part that reads a value, with the activation that follows.</summary>
    public (OnnxLinear Linear, Activation Activation, string Output) Activated(string input)
    {
        OnnxLinear linear = Linear(input);
        foreach (NodeProto node in Editor.Consumers(linear.Output))
        {
            bool contrib = node.Domain == Operators.Contrib;
            Activation? activation = (node.OpType, contrib) switch
            {
                ("Relu", false) => Activation.Relu,
                ("Gelu", true) or ("BiasGelu", true) => Activation.Gelu,
                ("Gelu", false) => Attributes.Text(node, "approximate", "none") == "tanh" ? Activation.TanhGelu : Activation.Gelu,
                ("FastGelu", true) => Activation.TanhGelu,
                _ => null,
            };
            if (activation is { } known)
            {
                linear = node.Input.Count > 1 ? linear with { Bias = Vector(node, 1) } : linear;
                return (linear, known, node.Output[0]);
            }
        }

        throw Missing(linear.Output, "GELU or ReLU");
    }

    /// <summary>The normalization of a linear part's output added to its layer's input.</summary>
    public OnnxNorm Norm(OnnxLinear branch, string residual)
    {
        if (Reader(branch.Output, node => Operators.IsContrib(node, "SkipLayerNormalization") && node.Input.Take(2).Contains(residual)) is { } skip)
        {
            if (skip.Input.Count > 4 && skip.Input[4].Length > 0)
            {
                Vector(skip, 4).Values.CopyTo(branch.Bias.Values, 0);
            }

            return Norm(skip, 2);
        }

        NodeProto sum = Reader(branch.Output, node => Operators.Is(node, "Add") && node.Input.Contains(residual))
            ?? throw Missing(branch.Output, "the sum with the layer's input");
        return Norm(sum.Output[0]);
    }

    /// <summary>The normalization that reads a value.</summary>
    public OnnxNorm Norm(string input) =>
        Norm(Reader(input, node => node.OpType == "LayerNormalization") ?? throw Missing(input, "a layer normalization"), 1);

    /// <summary>A normalization whose scale is that input; its shift is the next one.</summary>
    public OnnxNorm Norm(NodeProto node, int scale)
    {
        Parameter weight = Vector(node, scale);
        Parameter shift = node.Input.Count > scale + 1 ? Vector(node, scale + 1) : Parameter.Vector(new float[weight.Columns]);
        return new OnnxNorm(weight, shift, node.Float("epsilon", 1e-5f), node.Output[0]);
    }

    /// <summary>A constant matrix that a node reads.</summary>
    public Parameter Matrix(NodeProto node, int input)
    {
        float[] values = Read(node, input, 2, out TensorProto tensor);
        return Parameter.Matrix((int)tensor.Dims[0], (int)tensor.Dims[1], values);
    }

    /// <summary>A constant vector that a node reads.</summary>
    public Parameter Vector(NodeProto node, int input) => Parameter.Vector(Read(node, input, 1, out _));

    /// <summary>Whether a value is a constant vector.</summary>
    public bool IsVector(string name) => Editor.TryGetConstant(name, out TensorProto tensor) && tensor.Dims.Count == 1;

    /// <summary>What to say of a node that is not as it should be.</summary>
    public static InvalidDataException Differs(NodeProto node, string how) =>
        new($"no BERT-style encoder: node {(node.Name.Length > 0 ? node.Name : node.Output[0])} {how}");

    private float[] Read(NodeProto node, int input, int rank, out TensorProto tensor)
    {
        tensor = null!;
        if (input >= node.Input.Count || !Editor.TryGetConstant(node.Input[input], out tensor) || tensor.Dims.Count != rank
            || !TensorData.TryReadSingles(tensor, out float[] values) || values.Length == 0)
        {
            throw Differs(node, $"has no {(rank == 1 ? "vector" : "matrix")} of single-precision numbers as input {input}; a quantized model cannot be trained");
        }

        return values;
    }

    private static InvalidDataException Missing(string value, string what) =>
        new($"no BERT-style encoder: {value} is not followed by {what}");
}
