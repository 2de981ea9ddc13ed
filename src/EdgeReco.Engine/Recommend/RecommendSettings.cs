using System.Text.Json;

namespace EdgeReco.Engine.Recommend;

/// <summary>How the stages of a recommendation are put together; found when a bundle is built, on held-out baskets.</summary>
public sealed class RecommendSettings
{
    /// <summary>Version of the file's format.</summary>
    public const int CurrentFormat = 1;

    private const int LargestFile = 64 * 1024;

    /// <summary>Version of the file's format.</summary>
    public int Format { get; set; } = CurrentFormat;

    /// <summary>Factor of the basket model's scores (log-probabilities).</summary>
    public float ModelWeight { get; set; } = 1f;

    /// <summary>Factor b of the co-purchase neighbours: a product gets b * ln(1 + share / floor).</summary>
    public float NeighbourWeight { get; set; } = 1.5f;

    /// <summary>Share of the neighbours' votes below which a product gains little.</summary>
    public float NeighbourFloor { get; set; } = 0.001f;

    /// <summary>The neighbours of the d-th last item count d^-decay.</summary>
    public float NeighbourDecay { get; set; } = 1.75f;

    /// <summary>How many of the last items lend their neighbours.</summary>
    public int NeighbourItems { get; set; } = 12;

    /// <summary>Diversity of an answer, 0 to 1: what the second product of one category and brand loses, and so on.</summary>
    public float Diversity { get; set; } = 0.3f;

    /// <summary>Reads the settings part.</summary>
    /// <param name="utf8">The part's content.</param>
    /// <exception cref="InvalidDataException">The content is no settings part or a value is out of range.</exception>
    public static RecommendSettings Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LargestFile)
        {
            throw new InvalidDataException($"recommendation settings of {utf8.Length} bytes, at most {LargestFile} are read");
        }

        RecommendSettings? settings;
        try
        {
            settings = JsonSerializer.Deserialize(utf8, RecommendJsonContext.Default.RecommendSettings);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"recommendation settings: {exception.Message}", exception);
        }

        if (settings is null)
        {
            throw new InvalidDataException("recommendation settings: nothing in them");
        }

        settings.Check();
        return settings;
    }

    /// <summary>The part's content.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, RecommendJsonContext.Default.RecommendSettings);

    private void Check()
    {
        if (Format != CurrentFormat)
        {
            throw new InvalidDataException($"recommendation settings of format {Format}, this program reads {CurrentFormat}");
        }

        Check("model_weight", ModelWeight, 0, 100);
        Check("neighbour_weight", NeighbourWeight, 0, 100);
        Check("neighbour_floor", NeighbourFloor, 1e-9f, 1);
        Check("neighbour_decay", NeighbourDecay, 0, 20);
        Check("neighbour_items", NeighbourItems, 0, 200);
        Check("diversity", Diversity, 0, 1);
    }

    private static void Check(string field, float value, float low, float high)
    {
        if (!(value >= low && value <= high))
        {
            throw new InvalidDataException($"recommendation settings: {field} is {value}, outside {low} to {high}");
        }
    }
}
