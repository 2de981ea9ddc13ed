namespace EdgeReco.Compression.Tests.Networks;

/// <summary>LSTM, GRU and RNN over the rows of a matrix; each gives a matrix.</summary>
internal static class RecurrentLayers
{
    private const int Rows = RandomNetworks.Rows;
    private const int Width = RandomNetworks.Width;

    public static string Lstm(NetworkBuilder n, string x, Random r) => Layer(n, x, r, "LSTM", 4);

    public static string Gru(NetworkBuilder n, string x, Random r)
    {
        string y = Layer(n, x, r, "GRU", 3);
        return y;
    }

    public static string Rnn(NetworkBuilder n, string x, Random r) => Layer(n, x, r, "RNN", 1);

    private static string Layer(NetworkBuilder n, string x, Random r, string operation, int gates)
    {
        string[] ways = ["forward", "reverse", "bidirectional"];
        string way = ways[r.Next(3)];
        int directions = way == "bidirectional" ? 2 : 1;
        int hidden = Width / directions;
        string sequence = r.Next(2) == 0 ? n.Reshape(x, Rows, 1, Width) : n.Along("Unsqueeze", x, 1);
        List<string> inputs = [sequence, n.Weight(r, Width, directions, gates * hidden, Width), n.Weight(r, hidden, directions, gates * hidden, hidden)];
        if (r.Next(3) > 0)
        {
            inputs.Add(n.Bias(r, directions, 2 * gates * hidden));
            if (r.Next(3) == 0)
            {
                inputs.AddRange(["", n.Bias(r, directions, 1, hidden)]);
                if (operation == "LSTM" && r.Next(2) == 0)
                {
                    inputs.AddRange([n.Bias(r, directions, 1, hidden), n.Bias(r, directions, 3 * hidden)]);
                }
            }
        }

        string y = n.Node(operation, [.. inputs]);
        n.Graph.With("direction", way).With("hidden_size", (long)hidden);
        if (operation == "GRU" && r.Next(2) == 0)
        {
            n.Graph.With("linear_before_reset", 1L);
        }

        if (r.Next(3) == 0)
        {
            string last = n.Graph.MoreOutput(n.Fresh());
            string all = n.Reshape(n.Transpose(y, 0, 2, 1, 3), Rows, Width);
            return n.Node("Add", all, n.Reshape(last, 1, Width));
        }

        return n.Reshape(n.Transpose(y, 0, 2, 1, 3), Rows, Width);
    }
}
