using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Compression.Pruning.Vocabulary;

/// <summary>
/// Takes tokens that texts never use out of a text encoder: their rows of the embedding table and their lines of the
/// tokenizer. Texts that use none of them get the same vectors as before.
/// </summary>
internal static class VocabularyCut
{
    private const string Pass = "vocabulary";
    private const int MostTokens = 1 << 15;

    /// <summary>Cuts the model in place.</summary>
    /// <param name="model">The model.</param>
    /// <param name="report">Says what was done.</param>
    /// <param name="tokenizerPath">Its <c>tokenizer.json</c>.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="encoder">Prefixes that stand in front of texts; null for none.</param>
    /// <param name="keepTokens">Tokens that are kept at least, the first of the vocabulary.</param>
    /// <returns>The new <c>tokenizer.json</c>; null where nothing was cut, which the report explains.</returns>
    /// <exception cref="InvalidDataException">The tokenizer cannot be read or does not fit the model.</exception>
    public static byte[]? Run(OnnxModel model, PassReport report, string tokenizerPath, IEnumerable<string> texts, EncoderDescription? encoder, int keepTokens)
    {
        byte[] json = File.ReadAllBytes(tokenizerPath);
        var tokenizer = Tokenizer.Parse(json, Path.GetFileName(tokenizerPath));
        var editor = new GraphEditor(model.Proto.Graph);
        if (Tables(editor) is not { Length: > 0 } tables)
        {
            report.Skip(Pass, "", "no table of its own is read by input_ids");
            return null;
        }

        if (tables.FirstOrDefault(table => table.Dims[0] < tokenizer.VocabularySize) is { } small)
        {
            throw new InvalidDataException($"{tokenizerPath}: has {tokenizer.VocabularySize} tokens, and the model's table {small.Name} only {small.Dims[0]} rows");
        }

        var file = TokenizerFile.Read(json, tokenizerPath);
        SortedSet<int> kept = file.AlwaysKept(keepTokens);
        kept.UnionWith(Used(tokenizer, texts, encoder ?? new EncoderDescription()));
        int[] ids = [.. kept.Where(id => id < tokenizer.VocabularySize)];
        if (ids.Length >= tables.Min(table => table.Dims[0]))
        {
            report.Skip(Pass, tables[0].Name, "all tokens are used");
            return null;
        }

        foreach (TensorProto table in tables)
        {
            int width = (int)table.Dims[1];
            TensorData.TryReadSingles(table, out float[] values);
            float[] rows = new float[ids.Length * width];
            for (int i = 0; i < ids.Length; i++)
            {
                values.AsSpan(ids[i] * width, width).CopyTo(rows.AsSpan(i * width));
            }

            report.Skip(Pass, table.Name, $"{ids.Length} of {table.Dims[0]} tokens were kept");
            TensorValues.Set(table, rows, ids.Length, width);
        }

        report.Rewrote(Pass, tables.Length);
        return file.Write(ids);
    }

    private static TensorProto[] Tables(GraphEditor editor) =>
    [
        .. editor.Graph.Node
            .Where(node => Operators.Is(node, "Gather") && node.Int("axis", 0) == 0 && Source(editor, node.Input[1]) == "input_ids")
            .Select(node => Constants.TrySingles(editor, node.Input[0], 2, out TensorProto table) && editor.Initializers.ContainsKey(table.Name) && editor.IsUsedOnce(table.Name) ? table : null)
            .OfType<TensorProto>(),
    ];

    private static string Source(GraphEditor editor, string value) =>
        editor.Producer(value) is { OpType: "Cast" or "Identity" } node ? Source(editor, node.Input[0]) : value;

    private static HashSet<int> Used(Tokenizer tokenizer, IEnumerable<string> texts, EncoderDescription encoder)
    {
        var used = new HashSet<int>();
        var ids = new List<int>();
        foreach (string text in texts)
        {
            foreach (string prefix in (string[])[encoder.DocumentPrefix, encoder.QueryPrefix])
            {
                ids.Clear();
                tokenizer.Encode(prefix, text, MostTokens, ids);
                used.UnionWith(ids);
            }
        }

        return used;
    }
}
