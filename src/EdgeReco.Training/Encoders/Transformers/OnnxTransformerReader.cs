using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Reads a BERT-style text encoder from its ONNX graph, plain as exporters write it or fused. The lossless passes bring
/// what is written in many ways into one; what is left is followed from the token table to the output.
/// </summary>
internal sealed class OnnxTransformerReader
{
    private readonly OnnxParts _parts;
    private readonly Dictionary<string, Parameter> _parameters = new(StringComparer.Ordinal);
    private readonly List<LayerShape> _layers = [];
    private readonly float _epsilon;
    private readonly string _tokens;
    private bool _skip;

    private OnnxTransformerReader(OnnxModel model)
    {
        _parts = new OnnxParts(new GraphEditor(model.Proto.Graph));
        OnnxEmbeddings embeddings = OnnxEmbeddings.Read(_parts);
        foreach ((string name, Parameter parameter) in embeddings.Parameters)
        {
            _parameters.Add(name, parameter);
        }

        _epsilon = embeddings.Norm.Epsilon;
        _tokens = embeddings.Tokens;
        Add(ParameterNames.Norm, embeddings.Norm);
        string x = embeddings.Norm.Output;
        while (_parts.Reader(x, node => Operators.IsContrib(node, "Attention")) is { } attention)
        {
            x = ReadLayer(x, attention);
        }

        ReadOutput(x);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="model">The model; it stays as it is.</param>
    /// <exception cref="InvalidDataException">It is no such encoder; one line names the place where it differs.</exception>
    public static TransformerWeights Read(OnnxModel model)
    {
        OnnxModel fused = model.Clone();
        NameLengths(fused.Proto.Graph);
        foreach (IModelPass pass in FusePipeline.Passes)
        {
            (pass is LayerNormFusion ? new LayerNormFusion(anyOpset: true) : pass).Apply(new PassContext { Model = fused });
        }

        var reader = new OnnxTransformerReader(fused);
        return new TransformerWeights(reader.Shape(), reader._parameters);
    }

    // Exporters may leave the lengths without names; an encoder's inputs have the same, and fusions must know it.
    private static void NameLengths(GraphProto graph)
    {
        foreach (ValueInfoProto input in graph.Input)
        {
            if (input.Type?.TensorType?.Shape?.Dim is { Count: 2 } dims)
            {
                dims[0] = dims[0].DimValue > 0 ? dims[0] : new TensorShapeProto.Types.Dimension { DimParam = "batch" };
                dims[1] = dims[1].DimValue > 0 ? dims[1] : new TensorShapeProto.Types.Dimension { DimParam = "sequence" };
            }
        }
    }

    private TransformerShape Shape()
    {
        Parameter tokens = _parameters[ParameterNames.Tokens];
        int hidden = _parameters[ParameterNames.Positions].Columns;
        bool hasOutput = _parameters.TryGetValue(ParameterNames.Weight(ParameterNames.Output), out Parameter? output);
        return new TransformerShape
        {
            Vocabulary = tokens.Rows,
            Embedding = tokens.Columns,
            Hidden = hidden,
            Output = hasOutput ? output!.Columns : hidden,
            Positions = _parameters[ParameterNames.Positions].Rows,
            Segments = _parameters.TryGetValue(ParameterNames.Segments, out Parameter? segments) ? segments.Rows : 0,
            Skip = _skip,
            Epsilon = _epsilon,
            Layers = _layers,
        };
    }

    private string ReadLayer(string x, NodeProto attention)
    {
        int layer = _layers.Count;
        Parameter qkv = _parts.Matrix(attention, 1);
        Parameter qkvBias = _parts.Vector(attention, 2);
        int heads = (int)attention.Int("num_heads", 1);
        if (qkv.Columns % (3 * heads) != 0 || attention.Input.Skip(4).Any(input => input.Length > 0))
        {
            throw OnnxParts.Differs(attention, "is no plain self-attention");
        }

        int size = qkv.Columns / 3 / heads;
        float scale = attention.Float("scale", 0);
        if (scale != 0)
        {
            Rescale(qkv, qkvBias, scale * MathF.Sqrt(size));
        }

        _parameters.Add(ParameterNames.Weight(ParameterNames.Qkv(layer)), qkv);
        _parameters.Add(ParameterNames.Bias(ParameterNames.Qkv(layer)), qkvBias);
        OnnxLinear output = _parts.Linear(attention.Output[0]);
        Add(ParameterNames.AttentionOut(layer), output);
        OnnxNorm middle = _parts.Norm(output, x);
        Add(ParameterNames.AttentionNorm(layer), middle);

        (OnnxLinear up, Activation activation, string active) = _parts.Activated(middle.Output);
        Add(ParameterNames.Up(layer), up);
        OnnxLinear down = _parts.Linear(active);
        Add(ParameterNames.Down(layer), down);
        OnnxNorm last = _parts.Norm(down, middle.Output);
        Add(ParameterNames.FeedForwardNorm(layer), last);
        if (middle.Epsilon != _epsilon || last.Epsilon != _epsilon)
        {
            throw OnnxParts.Differs(attention, "is followed by normalizations of another epsilon");
        }

        _layers.Add(new LayerShape(heads, size, up.Weight.Columns, activation));
        return last.Output;
    }

    private void ReadOutput(string x)
    {
        if (_parts.Editor.IsOutput(x) || _parts.Reader(x, node => Operators.Is(node, "Identity")) is { } identity && _parts.Editor.IsOutput(identity.Output[0]))
        {
            return;
        }

        OnnxLinear output = _parts.Linear(x);
        Add(ParameterNames.Output, output);
        if (_parts.Editor.IsOutput(output.Output))
        {
            return;
        }

        _skip = _parts.Reader(output.Output, node => Operators.Is(node, "Add") && node.Input.Contains(_tokens) && _parts.Editor.IsOutput(node.Output[0])) is not null;
        if (!_skip)
        {
            throw new InvalidDataException($"no BERT-style encoder: what follows {output.Output} is not known");
        }
    }

    // The usual scale of the scores is left in the graph; another one goes into the queries.
    private static void Rescale(Parameter qkv, Parameter bias, float factor)
    {
        int width = qkv.Columns / 3;
        for (int row = 0; row < qkv.Rows; row++)
        {
            for (int column = 0; column < width; column++)
            {
                qkv.Values[(row * qkv.Columns) + column] *= factor;
            }
        }

        for (int column = 0; column < width; column++)
        {
            bias.Values[column] *= factor;
        }
    }

    private void Add(string part, OnnxLinear linear)
    {
        _parameters.Add(ParameterNames.Weight(part), linear.Weight);
        _parameters.Add(ParameterNames.Bias(part), linear.Bias);
    }

    private void Add(string part, OnnxNorm norm)
    {
        _parameters.Add(ParameterNames.Weight(part), norm.Scale);
        _parameters.Add(ParameterNames.Bias(part), norm.Shift);
    }
}
