namespace EdgeReco.Contracts;

/// <summary>Turns a query into a vector of the space that the products' vectors lie in. Safe to call from several threads.</summary>
public interface IQueryEncoder : IDisposable
{
    /// <summary>Numbers of a vector.</summary>
    int Dimensions { get; }

    /// <summary>What runs the encoder, for status and logs, such as <c>CPUExecutionProvider</c> or <c>table</c>.</summary>
    string Provider { get; }

    /// <summary>Encodes one query.</summary>
    /// <param name="query">What the shopper typed; any text.</param>
    /// <param name="vector">Length <see cref="Dimensions"/>; receives a vector of length one, or zeros for a text without tokens.</param>
    void Encode(ReadOnlySpan<char> query, Span<float> vector);
}
