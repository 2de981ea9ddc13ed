using EdgeReco.Compression.Graphs;

namespace EdgeReco.Compression.Shapes;

/// <summary>LSTM, GRU and RNN: X [length, batch, input] gives Y [length, directions, batch, hidden] and the last states.</summary>
internal static class RecurrentShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        foreach (string op in "LSTM GRU RNN".Split(' '))
        {
            rules[op] = Recurrent;
        }
    }

    private static void Recurrent(ShapeContext context)
    {
        bool batchFirst = context.Int("layout", 0) != 0;
        Dim[] x = context.Dims(0) is { Length: 3 } given ? given : [Dim.Unknown, Dim.Unknown, Dim.Unknown];
        (Dim length, Dim batch) = batchFirst ? (x[1], x[0]) : (x[0], x[1]);
        Dim hidden = context.Int("hidden_size", -1) is > 0 and long size ? size : context.Dims(2) is [_, _, Dim width] ? width : Dim.Unknown;
        Dim directions = Attributes.Text(context.Node, "direction", "forward") == "bidirectional" ? 2 : 1;
        Dim[] state = batchFirst ? [batch, directions, hidden] : [directions, batch, hidden];
        context.Set(batchFirst ? [batch, length, directions, hidden] : [length, directions, batch, hidden]);
        context.Set(1, context.Input(0).ElementType, state);
        context.Set(2, context.Input(0).ElementType, state);
    }
}
