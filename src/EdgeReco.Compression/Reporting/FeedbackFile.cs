using System.Text.Json;

namespace EdgeReco.Compression.Reporting;

/// <summary>
/// Reads online feedback: <c>{ "bundles": [ { "version": "1.2.0", "impressions": 1000, "clicks": 80, "purchases": 9 } ] }</c>.
/// </summary>
public static class FeedbackFile
{
    private const long MaxBytes = 1 << 20;
    private const int MaxBundles = 1000;

    /// <summary>Reads a file of at most 1 MiB and 1,000 versions.</summary>
    /// <exception cref="InvalidDataException">The file is refused; the message names it and the member.</exception>
    public static IReadOnlyList<BundleFeedback> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such file");
        }

        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new InvalidDataException($"{path}: larger than {MaxBytes} bytes");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Bundles(path, document.RootElement);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: no JSON: {e.Message}", e);
        }
    }

    private static List<BundleFeedback> Bundles(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("bundles", out JsonElement bundles) || bundles.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException($"{path}: bundles: must be an array");
        }

        if (bundles.GetArrayLength() > MaxBundles)
        {
            throw new InvalidDataException($"{path}: bundles: more than {MaxBundles}");
        }

        var read = new List<BundleFeedback>();
        var versions = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement bundle in bundles.EnumerateArray())
        {
            string place = $"{path}: bundles[{read.Count}]";
            if (bundle.ValueKind != JsonValueKind.Object || !bundle.TryGetProperty("version", out JsonElement version) || version.ValueKind != JsonValueKind.String)
            {
                throw new InvalidDataException($"{place}.version: must be a text");
            }

            var feedback = new BundleFeedback(version.GetString()!, Count(bundle, place, "impressions"), Count(bundle, place, "clicks"), Count(bundle, place, "purchases"));
            if (!versions.Add(feedback.Version))
            {
                throw new InvalidDataException($"{place}.version: '{feedback.Version}' is there twice");
            }

            if (feedback.Clicks > feedback.Impressions || feedback.Purchases > feedback.Impressions)
            {
                throw new InvalidDataException($"{place}: clicks and purchases must be at most impressions");
            }

            read.Add(feedback);
        }

        return read;
    }

    private static long Count(JsonElement bundle, string place, string name) =>
        bundle.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long count) && count >= 0
            ? count
            : throw new InvalidDataException($"{place}.{name}: must be a whole number from 0");
}
