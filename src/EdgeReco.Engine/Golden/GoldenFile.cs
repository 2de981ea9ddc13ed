using System.Text.Json;
using EdgeReco.Contracts;

namespace EdgeReco.Engine.Golden;

/// <summary>The bytes of a golden set.</summary>
public static class GoldenFile
{
    /// <summary>Writes a set as JSON.</summary>
    /// <param name="golden">The set.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(GoldenSet golden) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(golden, GoldenJsonContext.Default.GoldenSet), (byte)'\n'];

    /// <summary>Reads a set and checks its bounds.</summary>
    /// <param name="content">UTF-8.</param>
    /// <returns>The set.</returns>
    /// <exception cref="InvalidDataException">It is no golden set; the message says why in one line.</exception>
    public static GoldenSet Read(ReadOnlySpan<byte> content)
    {
        GoldenSet? golden;
        try
        {
            golden = JsonSerializer.Deserialize(content, GoldenJsonContext.Default.GoldenSet);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"no golden set: {e.Message}", e);
        }

        if (golden is not { Queries.Count: <= GoldenSet.MaxQuestions, Baskets.Count: <= GoldenSet.MaxQuestions, MinimumOverlap: >= 0 and <= 1 })
        {
            throw new InvalidDataException($"a golden set has at most {GoldenSet.MaxQuestions} queries and baskets and an overlap of 0 to 1");
        }

        bool whole = golden.Queries.All(static q => q is { Query.Length: <= SearchRequest.MaxQueryLength, Top.Count: <= GoldenRecorder.Depth })
            && golden.Baskets.All(static b => b is { Items.Count: <= RecommendRequest.MaxBasket, Top.Count: <= GoldenRecorder.Depth });
        return whole ? golden : throw new InvalidDataException("a golden question lacks a field or is longer than a request may be");
    }
}
