using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Tables;

namespace EdgeReco.Compression.Splitting;

/// <summary>
/// Embedding tables cut by rows. Each shard answers for the rows that it has, with zeros for all others; their sum is the
/// whole table's answer: exact, only that a zero's sign is lost. Ids may count from the end, as Gather's may, and ids past
/// the last row are refused by the last shard.
/// </summary>
internal sealed class TableSharder(OnnxModel model, int shards, int minimumElements)
{
    private readonly PassReport _report = new();

    /// <summary>What was left in one piece, and why.</summary>
    public IReadOnlyList<PassSkip> Skips => _report.Skips;

    /// <summary>Outputs of the shards: for each shard those of all tables.</summary>
    public List<string>[] Outputs { get; } = [.. Enumerable.Range(0, shards).Select(_ => new List<string>())];

    /// <summary>Ids that the shards read.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes the model.</summary>
    public void Run()
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(model.Proto);
        var context = new PassContext { Model = model, Report = _report };
        foreach (TableTarget table in new TableFinder(context, "shard", minimumElements).Find(editors))
        {
            if (Refuse(table, editors[0]) is { } reason)
            {
                _report.Skip("shard", table.Tensor.Name, reason);
            }
            else
            {
                Shard(table, editors[0]);
            }
        }

        editors[0].Commit();
    }

    private string? Refuse(TableTarget table, GraphEditor main)
    {
        if (table.Rows < shards)
        {
            return $"{table.Rows} rows for {shards} shards";
        }

        if (table.Owner != main || table.Uses.Any(use => use.Editor != main))
        {
            return "read inside a nested graph";
        }

        // Shards run side by side, after whatever makes their ids.
        var cut = new GraphCut(model.Proto.Graph);
        return cut.Ancestors(table.Uses.Select(use => use.Node.Input[1])).Any(node => Operators.Is(node, "Gather") && IsLarge(main, node.Input[0]))
            ? "its ids depend on another table"
            : null;
    }

    private bool IsLarge(GraphEditor main, string name) =>
        main.TryGetConstant(name, out TensorProto tensor) && TensorData.TryCount(tensor, out long count) && count >= minimumElements;

    private void Shard(TableTarget table, GraphEditor editor)
    {
        string[] tensors = new string[shards];
        int type = table.Tensor.DataType;
        TensorData.TryReadRaw(table.Tensor, out ReadOnlyMemory<byte> raw);
        int rowBytes = raw.Length / table.Rows;
        for (int s = 0; s < shards; s++)
        {
            int begin = Begin(table, s);
            int end = Begin(table, s + 1);
            tensors[s] = editor.Add(TensorData.Create(
                editor.Fresh($"{table.Tensor.Name}_rows{s}"), (TensorProto.Types.DataType)type, raw[(begin * rowBytes)..(end * rowBytes)].ToArray(), [end - begin, table.Columns]));
        }

        foreach (ConstantUse use in table.Uses)
        {
            Ids.Add(use.Node.Input[1]);
            editor.Replace(use.Node, Nodes(table, editor, tensors, use.Node));
        }

        editor.Remove(table.Tensor);
    }

    private int Begin(TableTarget table, int shard) => (int)((long)table.Rows * shard / shards);

    private NodeProto[] Nodes(TableTarget table, GraphEditor editor, string[] tensors, NodeProto gather)
    {
        var nodes = new List<NodeProto>();
        string result = gather.Output[0];
        string none = editor.Add(RawTensor.Floats(editor.Fresh($"{result}_none"), [0], table.IsHalf));
        string axis = editor.Add(TensorData.Create(editor.Fresh($"{result}_axis"), (ReadOnlySpan<long>)[-1], [1]));
        string sum = "";
        for (int s = 0; s < shards; s++)
        {
            string ids = Add("Cast", $"ids{s}", gather.Input[1]);
            nodes[^1].With("to", (long)TensorProto.Types.DataType.Int64);
            string negative = Add("Less", $"negative{s}", ids, Number(0));
            string row = Add("Where", $"row{s}", negative, Add("Add", $"from_end{s}", ids, Number(table.Rows)), ids);
            string own = Own(row, s);
            string local = Add("Where", $"local{s}", own, Add("Sub", $"shifted{s}", row, Number(Begin(table, s))), Number(0));
            string rows = Add("Gather", $"rows{s}", tensors[s], local);
            string mask = Opset() < 13 ? Unsqueeze(own, s) : Add("Unsqueeze", $"mask{s}", own, axis);
            string part = Add("Where", $"part{s}", mask, rows, none);
            Outputs[s].Add(part);
            sum = s == 0 ? part : s < shards - 1 ? Add("Add", $"sum{s}", sum, part) : Last(sum, part);
        }

        return [.. nodes];

        string Own(string row, int s)
        {
            string from = s == 0 ? "" : Add("Not", $"from{s}", Add("Less", $"below{s}", row, Number(Begin(table, s))));
            string to = s == shards - 1 ? "" : Add("Less", $"to{s}", row, Number(Begin(table, s + 1)));
            return from.Length == 0 ? to : to.Length == 0 ? from : Add("And", $"own{s}", from, to);
        }

        string Unsqueeze(string own, int s)
        {
            string name = Add("Unsqueeze", $"mask{s}", own);
            nodes[^1].Attribute.Add(Attributes.Of("axes", (ReadOnlySpan<long>)[-1]));
            return name;
        }

        string Last(string sum, string part)
        {
            nodes.Add(GraphEditor.Node("Add", [sum, part], result));
            return result;
        }

        string Add(string operation, string name, params string[] inputs)
        {
            nodes.Add(GraphEditor.Node(operation, inputs, editor.Fresh($"{result}_{name}")));
            return nodes[^1].Output[0];
        }

        string Number(long value) => editor.Add(TensorData.Create(editor.Fresh($"{result}_number"), [value], []));
    }

    private int Opset() => ModelCheck.Opset(model.Proto);
}
