using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>The tables at the beginning of an encoder, as they were found in its graph.</summary>
/// <param name="Tokens">The value that holds the tokens' rows.</param>
/// <param name="Norm">The normalization of the sum.</param>
/// <param name="Parameters">The tables, and the matrix behind the tokens' where there is one.</param>
internal sealed record OnnxEmbeddings(string Tokens, OnnxNorm Norm, IReadOnlyDictionary<string, Parameter> Parameters)
{
    private const string Ids = "input_ids";
    private const string Types = "token_type_ids";

    /// <summary>Finds them.</summary>
    /// <exception cref="InvalidDataException">They are not there, or in another form.</exception>
    public static OnnxEmbeddings Read(OnnxParts parts)
    {
        GraphProto graph = parts.Editor.Graph;
        return graph.Node.FirstOrDefault(node => Operators.IsContrib(node, "EmbedLayerNormalization")) is { } fused
            ? Fused(parts, fused)
            : Plain(parts, graph.Node.FirstOrDefault(node => IsTable(parts, node, Ids))
                ?? throw new InvalidDataException($"no BERT-style encoder: no table of single-precision numbers is read by {Ids}; a quantized model cannot be trained"));
    }

    private static OnnxEmbeddings Fused(OnnxParts parts, NodeProto node)
    {
        var tables = new Dictionary<string, Parameter>(StringComparer.Ordinal)
        {
            [ParameterNames.Tokens] = parts.Matrix(node, 2),
            [ParameterNames.Positions] = parts.Matrix(node, 3),
        };
        if (node.Input[4].Length > 0)
        {
            tables.Add(ParameterNames.Segments, parts.Matrix(node, 4));
        }

        return new OnnxEmbeddings("", parts.Norm(node, 5), tables);
    }

    private static OnnxEmbeddings Plain(OnnxParts parts, NodeProto gather)
    {
        var tables = new Dictionary<string, Parameter>(StringComparer.Ordinal) { [ParameterNames.Tokens] = parts.Matrix(gather, 0) };
        string tokens = gather.Output[0];
        string sum = tokens;
        if (parts.Reader(tokens, node => Operators.Is(node, "MatMul")) is { } into)
        {
            tables.Add(ParameterNames.Weight(ParameterNames.Input), parts.Matrix(into, 1));
            sum = into.Output[0];
        }

        string row = sum;
        while (parts.Reader(sum, node => Operators.Is(node, "Add") && !(node.Input.Contains(tokens) && sum != tokens)) is { } add)
        {
            string other = add.Input[0] == sum ? add.Input[1] : add.Input[0];
            Addend(parts, other, tables);
            sum = add.Output[0];
        }

        if (!tables.TryGetValue(ParameterNames.Positions, out _))
        {
            throw new InvalidDataException($"no BERT-style encoder: no table of positions is added to {row}");
        }

        return new OnnxEmbeddings(tokens, parts.Norm(sum), tables);
    }

    // Positions and segments may also be added to one another first.
    private static void Addend(OnnxParts parts, string value, Dictionary<string, Parameter> tables)
    {
        NodeProto node = parts.Editor.Producer(value) ?? throw new InvalidDataException($"no BERT-style encoder: {value} is added to the tokens");
        if (Operators.Is(node, "Add"))
        {
            Addend(parts, node.Input[0], tables);
            Addend(parts, node.Input[1], tables);
        }
        else if (IsTable(parts, node, Types))
        {
            tables[ParameterNames.Segments] = parts.Matrix(node, 0);
        }
        else if (Operators.Is(node, "Gather") && Start(parts, node.Input[1]) is { } start)
        {
            Parameter table = parts.Matrix(node, 0);
            tables[ParameterNames.Positions] = start == 0 ? table : table.TakeRows([.. Enumerable.Range(start, table.Rows - start)]);
        }
        else
        {
            throw OnnxParts.Differs(node, "is added to the tokens and is neither a position nor a segment");
        }
    }

    private static bool IsTable(OnnxParts parts, NodeProto node, string indices) =>
        Operators.Is(node, "Gather") && Source(parts, node.Input[1]) == indices && parts.Editor.TryGetConstant(node.Input[0], out TensorProto table)
        && table.Dims.Count == 2 && table.DataType == (int)TensorProto.Types.DataType.Float;

    private static string Source(OnnxParts parts, string value)
    {
        while (parts.Editor.Producer(value) is { } node && (Operators.Is(node, "Cast") || Operators.Is(node, "Identity")))
        {
            value = node.Input[0];
        }

        return value;
    }

    /// <summary>The first row that consecutive indices read; null when they are something else.</summary>
    private static int? Start(OnnxParts parts, string indices)
    {
        NodeProto? node = parts.Editor.Producer(Source(parts, indices));
        if (Operators.Is(node, "Range") && Constants.IsScalar(parts.Editor, node!.Input[2], 1) && Constants.TryScalar(parts.Editor, node.Input[0], out double start) && start >= 0)
        {
            return (int)start;
        }

        // A slice of a constant 0, 1, 2 ...
        return Operators.Is(node, "Slice") && Constants.TryIntegers(parts.Editor, node!.Input[0], out long[] values) && values.Length > 0
            && values.Index().All(pair => pair.Item == values[0] + pair.Index)
                ? (int)values[0]
                : null;
    }
}
