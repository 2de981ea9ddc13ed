using EdgeReco.Compression.Graphs;

namespace EdgeReco.Compression.Onnx;

/// <summary>Whether a model is one that passes can work on: operator sets, names, order and constants.</summary>
internal static class ModelCheck
{
    /// <summary>Oldest operator set of the default domain that is read.</summary>
    public const int OldestOpset = 11;

    /// <summary>Newest operator set of the default domain that is read.</summary>
    public const int NewestOpset = 22;

    /// <summary>Checks a model; nodes that are not in order are put in order.</summary>
    /// <exception cref="InvalidDataException">Something is wrong; the message names the node or tensor.</exception>
    public static void Run(ModelProto model)
    {
        CheckOpset(model);
        foreach (SparseTensorProto sparse in GraphWalk.Graphs(model.Graph).SelectMany(graph => graph.SparseInitializer))
        {
            if (sparse.Values is null || sparse.Indices is null)
            {
                throw new InvalidDataException("a sparse constant has no values");
            }
        }

        foreach (TensorProto tensor in ModelTensors.All(model))
        {
            TensorCheck.Run(tensor);
        }

        GraphCheck.Run(model.Graph, new HashSet<string>());
    }

    /// <summary>Version of the default operator set; 0 for a model without one.</summary>
    public static int Opset(ModelProto model) =>
        (int)(model.OpsetImport.FirstOrDefault(import => import.Domain is "" or "ai.onnx")?.Version ?? 0);

    /// <summary>Names of the constants that hold a NaN or an infinity, in the order of the graph.</summary>
    public static IReadOnlyList<string> NonFiniteTensors(ModelProto model) =>
        [.. GraphWalk.Graphs(model.Graph).SelectMany(graph => graph.Initializer.Concat(graph.SparseInitializer.Select(sparse => sparse.Values)))
            .Where(TensorCheck.HasNonFinite)
            .Select(tensor => tensor.Name)];

    /// <summary>Refuses a model whose constants hold a NaN or an infinity.</summary>
    /// <exception cref="InvalidDataException">One does; the message names the first ones.</exception>
    public static void RequireFinite(ModelProto model)
    {
        IReadOnlyList<string> names = NonFiniteTensors(model);
        if (names.Count > 0)
        {
            string more = names.Count > 3 ? $" and {names.Count - 3} more" : "";
            throw new InvalidDataException($"weights with NaN or infinity: {string.Join(", ", names.Take(3))}{more}");
        }
    }

    private static void CheckOpset(ModelProto model)
    {
        int opset = Opset(model);
        bool needed = GraphWalk.Nodes(model.Graph).Any(node => node.Domain is "" or "ai.onnx");
        if (opset is < OldestOpset or > NewestOpset && (needed || opset != 0))
        {
            throw new InvalidDataException(opset == 0
                ? "no version of the default operator set is given"
                : $"operator set {opset} is not supported: {OldestOpset} to {NewestOpset} are");
        }
    }
}
