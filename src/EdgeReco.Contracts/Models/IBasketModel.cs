namespace EdgeReco.Contracts;

/// <summary>A model that expects what comes next in a basket. Safe to call from several threads.</summary>
public interface IBasketModel : IDisposable
{
    /// <summary>Products that the model scores: ordinals 0 to <c>ItemCount - 1</c>, the ordinals of the bundle's catalogue.</summary>
    int ItemCount { get; }

    /// <summary>How many of the last items of a basket the model looks at.</summary>
    int MaxItems { get; }

    /// <summary>What runs the model, for status and logs, such as <c>CPUExecutionProvider</c>.</summary>
    string Provider { get; }

    /// <summary>Scores every product as the next one.</summary>
    /// <param name="items">Ordinals in basket order, at least one; only the last <see cref="MaxItems"/> count.</param>
    /// <param name="scores">Length <see cref="ItemCount"/>; receives unnormalised log-probabilities.</param>
    void Score(ReadOnlySpan<int> items, Span<float> scores);
}
