using System.Text.Json;
using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Recipes;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows what a compression did.</summary>
internal static class CompressionView
{
    private const int MostSkips = 12;

    public static string ToJson(CompressionResult result, string output, long? packedBytes) => JsonText.Object(json =>
    {
        json.WriteString("file", output);
        json.WriteString("recipe", result.Recipe);
        json.WriteString("preset", result.Preset);
        json.WriteNumber("bytes_before", result.BytesBefore);
        json.WriteNumber("bytes_after", result.BytesAfter);
        if (packedBytes is { } packed)
        {
            json.WriteNumber("packed_bytes", packed);
        }

        json.Decibel("sqnr_db", result.Sqnr);
        if (result.Cosine is { } cosine)
        {
            json.Figure("cosine", cosine);
            json.WriteBoolean("refused", result.Refused);
        }

        json.WriteNumber("samples", result.Samples);
        json.WriteBoolean("real_samples", result.RealSamples);
        json.WriteBoolean("kept_as_it_was", result.Grew);
        json.WriteBoolean("written", result.IsWritten);
        json.Objects("rewrites", result.Rewrites, rewrite =>
        {
            json.WriteString("pass", rewrite.Pass);
            json.WriteNumber("places", rewrite.Places);
        });
        json.Objects("tensors", result.Tensors, tensor =>
        {
            json.WriteString("pass", tensor.Pass);
            json.WriteString("name", tensor.Name);
            json.Decibel("sqnr_db", tensor.Sqnr);
            json.WriteNumber("bytes_before", tensor.BytesBefore);
            json.WriteNumber("bytes_after", tensor.BytesAfter);
        });
        Layers(json, "in_float", result.InFloat);
        Layers(json, "in_blocks", result.InBlocks);
        json.Objects("left", result.Skips, skip =>
        {
            json.WriteString("pass", skip.Pass);
            json.WriteString("name", skip.Name);
            json.WriteString("reason", skip.Reason);
        });
    });

    public static void Write(IAnsiConsole console, CompressionResult result, string output, long? packedBytes)
    {
        Table table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
        table.AddRow(new Text("Model"), new Text(output));
        table.AddRow("Recipe", $"{result.Recipe} for {result.Preset}");
        table.AddRow("Size", $"{result.BytesBefore / 1e6:0.00} -> {result.BytesAfter / 1e6:0.00} MB ({100.0 * result.BytesAfter / Math.Max(1, result.BytesBefore):0.0}%)");
        if (packedBytes is { } packed)
        {
            table.AddRow("Packed", $"{packed / 1e6:0.00} MB ({100.0 * packed / Math.Max(1, result.BytesAfter):0.0}% of the result)");
        }

        string inputs = $"on {result.Samples} {(result.RealSamples ? "real" : "random")} inputs";
        if (result.Cosine is { } cosine)
        {
            table.AddRow("Results", $"mean cosine {cosine:0.0000} to the model's own{(result.Refused ? ": below min_cosine, nothing was written" : "")}");
        }

        table.AddRow(result.Cosine is null ? "Results" : "After pruning", $"{Decibel(result.Sqnr)} to the {(result.Cosine is null ? "model's own" : "pruned model's")}, {inputs}");
        foreach (var rewrites in result.Rewrites.GroupBy(rewrite => rewrite.Pass))
        {
            table.AddRow(rewrites.Key, $"{rewrites.Sum(rewrite => rewrite.Places)} places");
        }

        foreach (var tensors in result.Tensors.GroupBy(tensor => tensor.Pass))
        {
            table.AddRow(tensors.Key, $"{tensors.Count()} weights, {tensors.Sum(tensor => tensor.BytesBefore) / 1e6:0.00} -> {tensors.Sum(tensor => tensor.BytesAfter) / 1e6:0.00} MB, the worst at {Decibel(tensors.Min(tensor => tensor.Sqnr))}");
        }

        if (result.Grew)
        {
            table.AddRow("Kept", "nothing would have been saved: the model is written as it is");
        }

        foreach (LayerCost layer in result.InBlocks)
        {
            table.AddRow(new Text("In blocks"), new Text($"{layer.Layer}: {Decibel(layer.Sqnr)} if it alone were quantized like the others"));
        }

        foreach (LayerCost layer in result.InFloat)
        {
            table.AddRow(new Text("In float"), new Text($"{layer.Layer}: {Decibel(layer.Sqnr)} if it alone were quantized"));
        }

        foreach (var skip in result.Skips.Take(MostSkips))
        {
            table.AddRow(new Text("Left"), new Text($"{skip.Pass}: {skip.Name} {skip.Reason}"));
        }

        if (result.Skips.Count > MostSkips)
        {
            table.AddRow("Left", $"and {result.Skips.Count - MostSkips} more; --json has them all");
        }

        console.Write(table);
    }

    /// <summary>Writes layers with what each costs.</summary>
    public static void Layers(Utf8JsonWriter json, string name, IEnumerable<LayerCost> layers) => json.Objects(name, layers, layer =>
    {
        json.WriteString("layer", layer.Layer);
        json.Decibel("sqnr_db", layer.Sqnr);
    });

    /// <summary>Shows layers with what each costs.</summary>
    public static void WriteLayers(IAnsiConsole console, IEnumerable<LayerCost> layers)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Layer, quantized alone", "Results");
        foreach (LayerCost layer in layers)
        {
            table.AddRow(new Text(layer.Layer), new Text(Decibel(layer.Sqnr)));
        }

        console.Write(table);
    }

    /// <summary>Decibels for people.</summary>
    public static string Decibel(double value) => double.IsPositiveInfinity(value) ? "identical" : double.IsNegativeInfinity(value) ? "not a number" : $"{value:0.0} dB";

    // As everywhere: 200 stands for identical.
    private static void Decibel(this Utf8JsonWriter json, string name, double value) => json.Figure(name, double.IsNaN(value) ? -200 : Math.Clamp(value, -200, 200));
}
