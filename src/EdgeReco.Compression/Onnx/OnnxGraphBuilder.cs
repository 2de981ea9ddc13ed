using EdgeReco.Compression.Graphs;

namespace EdgeReco.Compression.Onnx;

/// <summary>Builds an ONNX model node by node; every method returns the name of the value it made.</summary>
public sealed class OnnxGraphBuilder
{
    private const int IrVersion = 8;
    private readonly GraphProto _graph;
    private readonly int _opset;

    /// <summary>An empty graph.</summary>
    /// <param name="name">Name of the graph.</param>
    /// <param name="opset">Version of the default operator set.</param>
    public OnnxGraphBuilder(string name, int opset = 17)
    {
        _graph = new GraphProto { Name = name };
        _opset = opset;
    }

    /// <summary>Declares an input; -1 is a free length.</summary>
    public string Input(string name, OnnxElementType type, params ReadOnlySpan<long> dims)
    {
        _graph.Input.Add(ValueInfo(name, type, dims));
        return name;
    }

    /// <summary>Declares an output.</summary>
    public void Output(string name, OnnxElementType type, params ReadOnlySpan<long> dims) =>
        _graph.Output.Add(ValueInfo(name, type, dims));

    /// <summary>A constant of single-precision numbers.</summary>
    public string Constant(string name, ReadOnlySpan<float> values, params ReadOnlySpan<long> dims)
    {
        _graph.Initializer.Add(TensorData.Create(name, values, dims));
        return name;
    }

    /// <summary>A constant of 64-bit integers, such as a shape.</summary>
    public string Constant(string name, ReadOnlySpan<long> values, params ReadOnlySpan<long> dims)
    {
        _graph.Initializer.Add(TensorData.Create(name, values, dims));
        return name;
    }

    /// <summary>A constant of bytes.</summary>
    public string Constant(string name, ReadOnlySpan<byte> values, params ReadOnlySpan<long> dims)
    {
        _graph.Initializer.Add(TensorData.Create(name, values, dims));
        return name;
    }

    /// <summary>A constant of 32-bit integers.</summary>
    public string Constant(string name, ReadOnlySpan<int> values, params ReadOnlySpan<long> dims)
    {
        _graph.Initializer.Add(TensorData.Create(name, values, dims));
        return name;
    }

    /// <summary>A constant of half-precision numbers.</summary>
    public string Constant(string name, ReadOnlySpan<Half> values, params ReadOnlySpan<long> dims)
    {
        _graph.Initializer.Add(TensorData.Create(name, values, dims));
        return name;
    }

    /// <summary>A constant of signed bytes.</summary>
    public string Constant(string name, ReadOnlySpan<sbyte> values, params ReadOnlySpan<long> dims)
    {
        _graph.Initializer.Add(TensorData.Create(name, values, dims));
        return name;
    }

    /// <summary>A constant that is a node, as exporters write them.</summary>
    public string ConstantNode(string name, ReadOnlySpan<float> values, params ReadOnlySpan<long> dims) =>
        ConstantNode(TensorData.Create(name, values, dims));

    /// <summary>A constant of 64-bit integers that is a node.</summary>
    public string ConstantNode(string name, ReadOnlySpan<long> values, params ReadOnlySpan<long> dims) =>
        ConstantNode(TensorData.Create(name, values, dims));

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">Operator of the default set; <c>domain:operator</c> for one of another.</param>
    /// <param name="output">Name of its output, also of the node.</param>
    /// <param name="inputs">Names of its inputs.</param>
    public string Node(string operation, string output, params ReadOnlySpan<string> inputs)
    {
        int colon = operation.LastIndexOf(':');
        var node = new NodeProto { OpType = operation[(colon + 1)..], Name = output, Domain = colon < 0 ? "" : operation[..colon] };
        foreach (string input in inputs)
        {
            node.Input.Add(input);
        }

        node.Output.Add(output);
        _graph.Node.Add(node);
        return output;
    }

    /// <summary>Gives the last node another output.</summary>
    public string MoreOutput(string output)
    {
        _graph.Node[^1].Output.Add(output);
        return output;
    }

    /// <summary>Gives the last node an attribute.</summary>
    public OnnxGraphBuilder With(string name, long value) => With(Attributes.Of(name, value));

    /// <summary>Gives the last node an attribute.</summary>
    public OnnxGraphBuilder With(string name, float value) => With(Attributes.Of(name, value));

    /// <summary>Gives the last node an attribute.</summary>
    public OnnxGraphBuilder With(string name, ReadOnlySpan<long> values) => With(Attributes.Of(name, values));

    /// <summary>Gives the last node an attribute.</summary>
    public OnnxGraphBuilder With(string name, string value) => With(Attributes.Of(name, value));

    /// <summary>Gives the last node a nested graph, such as a branch of an If.</summary>
    public OnnxGraphBuilder With(string name, OnnxGraphBuilder graph) => With(Attributes.Of(name, graph._graph));

    /// <summary>The model.</summary>
    /// <param name="producer">Name of the program that made it.</param>
    /// <param name="version">Its version.</param>
    public OnnxModel Build(string producer, string version)
    {
        var model = new ModelProto { IrVersion = IrVersion, ProducerName = producer, ProducerVersion = version, Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = _opset });
        foreach (string domain in GraphWalk.Nodes(_graph).Select(node => node.Domain).Where(domain => domain.Length > 0).Distinct().Order(StringComparer.Ordinal))
        {
            model.OpsetImport.Add(new OperatorSetIdProto { Domain = domain, Version = 1 });
        }

        return new OnnxModel(model).Clone();
    }

    private OnnxGraphBuilder With(AttributeProto attribute)
    {
        _graph.Node[^1].Attribute.Add(attribute);
        return this;
    }

    private string ConstantNode(TensorProto tensor)
    {
        Node("Constant", tensor.Name);
        With(Attributes.Of("value", tensor));
        return tensor.Name;
    }

    private static ValueInfoProto ValueInfo(string name, OnnxElementType type, ReadOnlySpan<long> dims)
    {
        var shape = new TensorShapeProto();
        foreach (long dim in dims)
        {
            // A free length: neither a number nor a name.
            shape.Dim.Add(dim < 0 ? new TensorShapeProto.Types.Dimension() : new TensorShapeProto.Types.Dimension { DimValue = dim });
        }

        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape } },
        };
    }
}
