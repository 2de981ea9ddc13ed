using System.Text.Json;

namespace EdgeReco.Engine.Search;

/// <summary>How the scores of words and vectors become one; found when a bundle is built. Part of the encoder's settings, under <c>fusion</c>.</summary>
public sealed class FusionSettings
{
    /// <summary>Name of the object in the encoder's settings.</summary>
    public const string Field = "fusion";

    private const int LargestFile = 1 << 20;
    private const int MostCandidates = 1000;

    /// <summary>Share of the vectors in a score, 0 to 1; 0 leaves them out.</summary>
    public float VectorWeight { get; set; } = 0.2f;

    /// <summary>Least cosine of a product that no word found, -1 to 1.</summary>
    public float MinimumSimilarity { get; set; }

    /// <summary>How many of the nearest products are candidates, 1 to 1000.</summary>
    public int Candidates { get; set; } = 100;

    /// <summary>Reads the settings out of the encoder's settings part.</summary>
    /// <param name="utf8">The part's content.</param>
    /// <exception cref="InvalidDataException">It is no JSON, has no such settings, or a value is out of range.</exception>
    public static FusionSettings Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LargestFile)
        {
            throw new InvalidDataException($"encoder settings of {utf8.Length} bytes, at most {LargestFile} are read");
        }

        FusionSettings? settings;
        try
        {
            settings = JsonSerializer.Deserialize(utf8, FusionJsonContext.Default.FusionFile)?.Fusion;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"encoder settings: {exception.Message}", exception);
        }

        if (settings is null)
        {
            throw new InvalidDataException($"encoder settings: {Field} is absent");
        }

        Check("vector_weight", settings.VectorWeight, 0, 1);
        Check("minimum_similarity", settings.MinimumSimilarity, -1, 1);
        Check("candidates", settings.Candidates, 1, MostCandidates);
        return settings;
    }

    /// <summary>The settings as JSON, to be put under <see cref="Field"/>.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, FusionJsonContext.Default.FusionSettings);

    private static void Check(string field, float value, float low, float high)
    {
        if (!(value >= low && value <= high))
        {
            throw new InvalidDataException($"encoder settings: {Field}.{field} is {value}, outside {low} to {high}");
        }
    }
}
