using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.StaticEncoders;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// The same encoder for other programs: <c>input_ids</c> int64 [rows, length] to <c>last_hidden_state</c> float
/// [rows, length, dimensions], the tokens' vectors with their scales, to be averaged over the text's own tokens and scaled
/// to length 1. Codes and codebooks stay small until they are looked up.
/// </summary>
internal static class StaticEncoderExport
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "model.onnx";

    /// <summary>Writes the graph.</summary>
    public static OnnxModel ToOnnx(StaticTable table)
    {
        var graph = new OnnxGraphBuilder("static_encoder");
        string ids = graph.Input("input_ids", OnnxElementType.Int64, -1, -1);
        int columns = table.Parts * table.Width;
        graph.Constant("codes", table.Codes, table.Tokens, table.Parts);
        graph.Constant("part_starts", Enumerable.Range(0, table.Parts).Select(part => part * StaticTable.Entries).ToArray(), table.Parts);
        graph.Constant("codebooks", table.Codebooks, table.Parts * StaticTable.Entries, table.Width);
        graph.Constant("part_scales", table.PartScales, table.Parts, 1);
        graph.Constant("scales", table.Scales, table.Tokens, 1);
        graph.Constant("token_shape", [0L, 0L, columns], 3);

        string codes = graph.Node("Gather", "token_codes", "codes", ids);
        codes = graph.Node("Cast", "token_codes_int", codes);
        graph.With("to", (long)OnnxElementType.Int32);
        string entries = graph.Node("Add", "entries", codes, "part_starts");
        string parts = graph.Node("Gather", "parts", "codebooks", entries);
        parts = graph.Node("Cast", "parts_float", parts);
        graph.With("to", (long)OnnxElementType.Float);
        parts = graph.Node("Mul", "parts_scaled", parts, "part_scales");
        string tokens = graph.Node("Reshape", "token_columns", parts, "token_shape");
        if (columns > table.Dimensions)
        {
            graph.Constant("first", [0L], 1);
            graph.Constant("end", [(long)table.Dimensions], 1);
            graph.Constant("last_axis", [2L], 1);
            tokens = graph.Node("Slice", "token_vectors", tokens, "first", "end", "last_axis");
        }

        string scales = graph.Node("Gather", "token_scales", "scales", ids);
        scales = graph.Node("Cast", "token_scales_float", scales);
        graph.With("to", (long)OnnxElementType.Float);
        graph.Node("Mul", "last_hidden_state", tokens, scales);
        graph.Output("last_hidden_state", OnnxElementType.Float, -1, -1, table.Dimensions);
        return graph.Build("EdgeReco", "1");
    }
}
