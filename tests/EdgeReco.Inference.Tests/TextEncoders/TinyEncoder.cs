using System.Runtime.InteropServices;

namespace EdgeReco.Inference.Tests.TextEncoders;

/// <summary>An encoder whose token vectors are rows of a table, in every shape that real ones have.</summary>
internal sealed class TinyEncoder
{
    public const int Width = 4;
    private const int Float = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;
    private const int Half = 10;

    public int Rows { get; init; } = 20;

    public string[] Inputs { get; init; } = ["input_ids", "attention_mask", "token_type_ids"];

    public bool UsesInt32 { get; init; }

    public bool GivesHalf { get; init; }

    public bool IsPooled { get; init; }

    public bool GivesNotANumber { get; init; }

    public string? OutputName { get; init; }

    /// <summary>A number of the table.</summary>
    public static float Value(int row, int column) => ((((row * 7) + (column * 13)) % 17) - 8) / 4f;

    public byte[] ToBytes()
    {
        string output = OutputName ?? (IsPooled ? "sentence_embedding" : "last_hidden_state");
        var graph = new ProtoBytes().Text(2, "tiny").Message(5, Table());
        graph.Message(1, Node("Gather", "tokens", ["table", "input_ids"]));
        string last = "tokens";
        if (IsPooled)
        {
            var axes = new ProtoBytes().Text(1, "axes").Number(8, 1).Number(20, 7);
            graph.Message(1, Node("ReduceMean", "pooled", [last], axes, Attribute("keepdims", 0)));
            last = "pooled";
        }

        graph.Message(1, Node("Cast", output, [last], Attribute("to", GivesHalf ? Half : Float)));
        foreach (string input in Inputs)
        {
            graph.Message(11, Value(input, UsesInt32 ? Int32 : Int64, "batch", "length"));
        }

        string[] shape = IsPooled ? ["batch", $"{Width}"] : ["batch", "length", $"{Width}"];
        graph.Message(12, Value(output, GivesHalf ? Half : Float, shape));
        return new ProtoBytes().Number(1, 8).Message(7, graph).Message(8, new ProtoBytes().Number(2, 17)).ToArray();
    }

    private static ProtoBytes Attribute(string name, int value) => new ProtoBytes().Text(1, name).Number(3, value).Number(20, 2);

    private static ProtoBytes Node(string operation, string output, string[] inputs, params ProtoBytes[] attributes)
    {
        var node = new ProtoBytes();
        foreach (string input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, output).Text(4, operation);
        foreach (ProtoBytes attribute in attributes)
        {
            node.Message(5, attribute);
        }

        return node;
    }

    private static ProtoBytes Value(string name, int type, params string[] dimensions)
    {
        var shape = new ProtoBytes();
        foreach (string dimension in dimensions)
        {
            shape.Message(1, int.TryParse(dimension, out int number) ? new ProtoBytes().Number(1, number) : new ProtoBytes().Text(2, dimension));
        }

        return new ProtoBytes().Text(1, name).Message(2, new ProtoBytes().Message(1, new ProtoBytes().Number(1, type).Message(2, shape)));
    }

    private ProtoBytes Table()
    {
        float[] values = new float[Rows * Width];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = GivesNotANumber ? float.NaN : Value(i / Width, i % Width);
        }

        return new ProtoBytes().Number(1, Rows).Number(1, Width).Number(2, Float).Text(8, "table").Bytes(9, MemoryMarshal.AsBytes<float>(values));
    }
}
