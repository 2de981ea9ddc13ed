using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>An If whose condition is constant gives way to the branch that is always taken.</summary>
internal static class BranchInlining
{
    /// <summary>Inlines the first one; then all editors are stale, for the branch's nodes have moved.</summary>
    public static bool One(ModelProto model)
    {
        foreach (GraphEditor editor in GraphEditor.All(model))
        {
            foreach (NodeProto node in editor.Graph.Node)
            {
                if (Taken(editor, node) is { SparseInitializer.Count: 0 } branch && branch.Output.Count == node.Output.Count)
                {
                    editor.Replace(node, Inline(editor, node, branch));
                    editor.Commit();
                    return true;
                }
            }
        }

        return false;
    }

    private static GraphProto? Taken(GraphEditor editor, NodeProto node) =>
        Operators.Is(node, "If")
        && editor.TryGetConstant(node.Input[0], out TensorProto condition)
        && TensorData.TryReadRaw(condition, out ReadOnlyMemory<byte> raw)
        && raw.Length == 1
            ? Attributes.Find(node, raw.Span[0] != 0 ? "then_branch" : "else_branch")?.G
            : null;

    private static NodeProto[] Inline(GraphEditor editor, NodeProto node, GraphProto branch)
    {
        // A name of the branch may also be one of a sibling branch or of an outer value that it hides.
        var names = ValueRenames.Own(branch).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(name => name, editor.Fresh, StringComparer.Ordinal);
        var made = branch.Node.SelectMany(inner => inner.Output).ToHashSet(StringComparer.Ordinal);
        var renames = new ValueRenames();
        var extra = new List<NodeProto>();
        for (int i = 0; i < node.Output.Count; i++)
        {
            string inner = branch.Output[i].Name;
            if (node.Output[i].Length == 0)
            {
                continue;
            }

            // A result that the branch computes takes the If's name; one that it only passes on, or gives twice, needs a node.
            if (made.Remove(inner))
            {
                names[inner] = node.Output[i];
            }
            else
            {
                extra.Add(GraphEditor.Node("Identity", [names.GetValueOrDefault(inner, inner)], node.Output[i]));
            }
        }

        foreach ((string old, string name) in names.Where(pair => pair.Key != pair.Value))
        {
            renames.Add(old, name);
        }

        renames.Apply(branch);
        foreach (TensorProto tensor in branch.Initializer)
        {
            tensor.Name = names[tensor.Name];
            editor.Add(tensor);
        }

        foreach (NodeProto inner in branch.Node)
        {
            for (int i = 0; i < inner.Output.Count; i++)
            {
                inner.Output[i] = names.GetValueOrDefault(inner.Output[i], inner.Output[i]);
            }
        }

        return [.. branch.Node, .. extra];
    }
}
