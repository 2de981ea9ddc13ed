using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Pruning.Structured;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.TextEncoders;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Advice;

/// <summary>What advice is computed from.</summary>
internal sealed record ModelFacts
{
    private static readonly string[] Renames = ["Identity", "Transpose", "Reshape", "Squeeze", "Unsqueeze", "Cast"];

    /// <summary>Bytes of the file and the files beside it.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Constants, nested graphs included.</summary>
    public required IReadOnlyList<ModelWeight> Weights { get; init; }

    /// <summary>Work of the nodes that compute.</summary>
    public required IReadOnlyList<NodeWork> Work { get; init; }

    /// <summary>Products with constants, convolutions and recurrent layers.</summary>
    public required int Layers { get; init; }

    /// <summary>Layers of a transformer; 0 where it is none.</summary>
    public required int TransformerLayers { get; init; }

    /// <summary>Its description if it is a text encoder with a tokenizer.</summary>
    public required EncoderDescription? Encoder { get; init; }

    /// <summary>Shapes that one run was counted at, as <c>NAME=1,16</c>.</summary>
    public required IReadOnlyList<ShapeHint> Shapes { get; init; }

    /// <summary>Tokens of one run, batch included; 0 where inputs are no tokens.</summary>
    public required long Tokens { get; init; }

    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hints">Shapes of inputs that the model leaves open; token ids are one text without.</param>
    /// <param name="tokens">Length of that text.</param>
    /// <exception cref="InvalidDataException">It is no model, or a shape must be told.</exception>
    public static ModelFacts Read(string path, IReadOnlyList<ShapeHint> hints, int tokens)
    {
        OnnxModel model = OnnxModel.Load(path);
        GraphProto graph = model.Proto.Graph;
        IReadOnlyList<ModelPort> ports = GraphInputs.Of(graph);
        List<ShapeHint> shapes = [.. hints];
        foreach (ModelPort port in ports.Where(port => IsTokens(port) && hints.All(hint => hint.Input != port.Name)))
        {
            shapes.Add(new ShapeHint(port.Name, [1, tokens]));
        }

        ModelWork work = ModelWork.Of(model, shapes, seed: 1);
        NodeWork[] nodes = [.. graph.Node.Where(node => !Operators.Is(node, "Constant")).Select(node => work[node])];
        ModelPort? ids = ports.FirstOrDefault(IsTokens);
        return new ModelFacts
        {
            SizeBytes = ModelSize.Of(path, model),
            Weights = WeightsOf(graph),
            Work = nodes,
            Layers = nodes.Count(node => node.Kind is WorkKind.Linear or WorkKind.Convolution or WorkKind.Recurrent),
            TransformerLayers = ResidualStream.TryRead(graph, out ResidualStream stream, out _) ? stream.LayerEnds.Count : 0,
            Encoder = EncoderBeside(path),
            Shapes = shapes,
            Tokens = ids is null ? 0 : shapes.First(shape => shape.Input == ids.Name).Dims.Aggregate(1L, (product, dim) => product * dim),
        };
    }

    private static bool IsTokens(ModelPort port) =>
        port.IsTensor && port.Type is TensorElementType.Int64 or TensorElementType.Int32 && port.Dims.Count == 2 && port.Dims.All(dim => dim < 0);

    private static EncoderDescription? EncoderBeside(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string file = Path.Combine(folder, EncoderDescription.FileName);
        return File.Exists(file) && EncoderDescription.Read(file) is { } encoder && File.Exists(Path.Combine(folder, encoder.Tokenizer)) ? encoder : null;
    }

    private static List<ModelWeight> WeightsOf(GraphProto graph)
    {
        var kinds = new Dictionary<string, WorkKind>(StringComparer.Ordinal);
        var tensors = new List<TensorProto>();
        var origin = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GraphProto inner in GraphWalk.Graphs(graph))
        {
            tensors.AddRange(inner.Initializer);
            foreach (NodeProto node in inner.Node.Where(node => Operators.Is(node, "Constant")))
            {
                if (node.Attribute.FirstOrDefault(attribute => attribute.Name == "value")?.T?.Clone() is { } tensor)
                {
                    tensor.Name = node.Output[0];
                    tensors.Add(tensor);
                }
            }
        }

        foreach (TensorProto tensor in tensors)
        {
            origin[tensor.Name] = tensor.Name;
        }

        HashSet<string> constants = [.. origin.Keys];
        foreach (NodeProto node in GraphWalk.Nodes(graph).Where(node => node.Input.Count > 0 && node.Output.Count > 0))
        {
            if (Renames.Contains(node.OpType) && origin.TryGetValue(node.Input[0], out string? source))
            {
                origin[node.Output[0]] = source;
                constants.Add(node.Output[0]);
                continue;
            }

            WorkKind kind = node.OpType is "Gather" or "GatherBlockQuantized" ? WorkKind.Table : MultiplyAdds.Kind(node, constants);
            foreach (string name in node.Input)
            {
                if (kind != WorkKind.Other && (kind != WorkKind.Table || name == node.Input[0]) && origin.TryGetValue(name, out string? constant))
                {
                    kinds.TryAdd(constant, kind);
                }
            }
        }

        return [.. tensors.Select(tensor => Weight(tensor, kinds.GetValueOrDefault(tensor.Name)))];
    }

    private static ModelWeight Weight(TensorProto tensor, WorkKind kind)
    {
        long elements = tensor.Dims.Aggregate(1L, (product, dim) => product * dim);
        long rows = tensor.Dims.Count == 0 ? 1 : Math.Max(1, tensor.Dims[0]);
        return new ModelWeight(kind, elements, rows, elements / rows, TensorTypes.Bits(tensor.DataType), tensor.DataType == (int)TensorProto.Types.DataType.Float);
    }
}
