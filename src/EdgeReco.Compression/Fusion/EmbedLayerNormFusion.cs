using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Fusion;

/// <summary>
/// LayerNormalization(word[ids] + position[0..length] + segment[types]) becomes com.microsoft EmbedLayerNormalization. It
/// hides the tables from passes that store them in fewer bits, so it belongs after those or in float models.
/// </summary>
internal sealed class EmbedLayerNormFusion : FusionPass
{
    /// <inheritdoc/>
    public override string Name => "fuse-embed-layer-norm";

    /// <inheritdoc/>
    protected override NodeProto[]? TryFuse(FusionMatch match, NodeProto last)
    {
        if (!Operators.Is(last, "LayerNormalization")
            || last.Input.Count < 3
            || last.Output.Count != 1
            || match.Types[last.Output[0]].Dims is not [Dim batch, Dim length, Dim hidden]
            || (Attributes.Int(last, "axis", -1) is not (-1 or 2))
            || match.Take(last.Input[0], "Add") is not { } sum)
        {
            return null;
        }

        // Two of the three are added first.
        string[] parts = match.Take(sum.Input[0], "Add") is { } first ? [first.Input[0], first.Input[1], sum.Input[1]]
            : match.Take(sum.Input[1], "Add") is { } second ? [second.Input[0], second.Input[1], sum.Input[0]]
            : [];
        NodeProto?[] gathers = [.. parts.Select(part => match.Take(part, "Gather"))];
        if (gathers.Length != 3 || gathers.Any(gather => gather is null || !IsTable(match, gather, hidden)))
        {
            return null;
        }

        NodeProto? position = gathers.FirstOrDefault(gather => IsRange(match, gather!.Input[1], length));
        NodeProto[] tokens = [.. gathers.Where(gather => gather != position && match.Types[gather!.Input[1]].Dims is [Dim rows, Dim columns] && rows.SameAs(batch) && columns.SameAs(length))!];
        if (position is null || tokens.Length != 2)
        {
            return null;
        }

        // The larger table is the words'.
        NodeProto word = tokens.MaxBy(gather => match.Types[gather.Input[0]].Dims![0].Value)!;
        NodeProto segment = tokens.Single(gather => gather != word);
        var nodes = new List<NodeProto>();
        string ids = match.AsInt32(word.Input[1], nodes);
        string types = match.AsInt32(segment.Input[1], nodes);
        NodeProto node = Operators.ContribNode(
            "EmbedLayerNormalization",
            [ids, types, word.Input[0], position.Input[0], segment.Input[0], last.Input[1], last.Input[2]],
            last.Output[0],
            match.Editor.Fresh($"{last.Output[0]}_mask_index"));
        node.Attribute.Add(Attributes.Of("epsilon", Attributes.Float(last, "epsilon", 1e-5f)));
        nodes.Add(node);
        return [.. nodes];
    }

    private static bool IsTable(FusionMatch match, NodeProto gather, Dim hidden) =>
        Attributes.Int(gather, "axis", 0) == 0
        && Constants.TrySingles(match.Editor, gather.Input[0], 2, out TensorProto table)
        && hidden.SameAs(table.Dims[1]);

    private static bool IsRange(FusionMatch match, string indices, Dim length) =>
        match.Editor.Producer(indices) is { } range
        && Operators.Is(range, "Range")
        && Constants.IsScalar(match.Editor, range.Input[0], 0)
        && Constants.IsScalar(match.Editor, range.Input[2], 1)
        && match.Types[indices].Dims is [Dim count]
        && count.SameAs(length);
}
