namespace EdgeReco.Building;

/// <summary>Gives texts of products their vectors, in the space that queries are encoded in.</summary>
internal interface IDocumentEncoder : IDisposable
{
    /// <summary>Numbers of a vector.</summary>
    int Dimensions { get; }

    /// <summary>Encodes texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="done">Is told how many texts with how many characters are done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Vectors of length one, or zeros, [texts, <see cref="Dimensions"/>].</returns>
    float[] Encode(IReadOnlyList<string> texts, Action<int, long>? done, CancellationToken cancellationToken);
}
