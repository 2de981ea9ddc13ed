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

    /// <summary>Declares an input; an axis of the length -1 is free.</summary>
    public string Input(string name, OnnxElementType type, params ReadOnlySpan<long> dims)
    {
        _graph.Input.Add(ValueInfo(name, type, dims));
        return name;
    }

    /// <summary>Declares an output; an axis of the length -1 is free.</summary>
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

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">Operator of the default set.</param>
    /// <param name="output">Name of its output, also of the node.</param>
    /// <param name="inputs">Names of its inputs.</param>
    public string Node(string operation, string output, params ReadOnlySpan<string> inputs)
    {
        var node = new NodeProto { OpType = operation, Name = output };
        foreach (string input in inputs)
        {
            node.Input.Add(input);
        }

        node.Output.Add(output);
        _graph.Node.Add(node);
        return output;
    }

    /// <summary>The model.</summary>
    /// <param name="producer">Name of the program that made it.</param>
    /// <param name="version">Its version.</param>
    public OnnxModel Build(string producer, string version)
    {
        var model = new ModelProto { IrVersion = IrVersion, ProducerName = producer, ProducerVersion = version, Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = _opset });
        return new OnnxModel(model).Clone();
    }

    private static ValueInfoProto ValueInfo(string name, OnnxElementType type, ReadOnlySpan<long> dims)
    {
        var shape = new TensorShapeProto();
        foreach (long dim in dims)
        {
            shape.Dim.Add(dim < 0 ? new TensorShapeProto.Types.Dimension() : new TensorShapeProto.Types.Dimension { DimValue = dim });
        }

        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape } },
        };
    }
}
