using EdgeReco.Contracts;

namespace EdgeReco.Engine.Tests.Search;

/// <summary>Knows which words mean the same: each meaning is a dimension. Other words have no vector.</summary>
internal sealed class WordListEncoder : IQueryEncoder
{
    private static readonly string[][] Meanings =
    [
        ["earphones", "headset", "headphones"], ["soda", "drink", "oat"], ["cacao", "chocolate", "dark"], ["biscuits", "cookies"], ["milk", "dairy"],
    ];

    public int Dimensions => Meanings.Length;

    public string Provider => "words";

    /// <summary>Queries so far.</summary>
    public int Calls { get; private set; }

    public void Encode(ReadOnlySpan<char> query, Span<float> vector)
    {
        Calls++;
        vector.Clear();
        string[] words = query.ToString().ToLowerInvariant().Split(' ');
        float norm = 0;
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = words.Count(Meanings[i].Contains);
            norm += vector[i] * vector[i];
        }

        for (int i = 0; i < vector.Length && norm > 0; i++)
        {
            vector[i] /= MathF.Sqrt(norm);
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
