using EdgeReco.Contracts;

namespace EdgeReco.Building;

/// <summary>Lends one opened encoder to one engine after another, and remembers its vectors: a search for weights asks the same queries again.</summary>
/// <param name="encoder">The encoder; the caller's.</param>
internal sealed class SharedEncoderLoader(IQueryEncoder encoder) : IQueryEncoderLoader
{
    private readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IQueryEncoder Load(string modelPath, string tokenizerPath, string descriptionPath) => new Lent(this);

    private float[] VectorOf(string query)
    {
        if (!_known.TryGetValue(query, out float[]? vector))
        {
            vector = new float[encoder.Dimensions];
            encoder.Encode(query, vector);
            _known.Add(query, vector);
        }

        return vector;
    }

    private sealed class Lent(SharedEncoderLoader owner) : IQueryEncoder
    {
        public int Dimensions => owner.VectorOf("").Length;

        public string Provider => "shared";

        public void Encode(ReadOnlySpan<char> query, Span<float> vector) => owner.VectorOf(query.ToString()).CopyTo(vector);

        public void Dispose()
        {
            // The encoder is the owner's.
        }
    }
}
