namespace EdgeReco.Building.Evaluation;

/// <summary>One of several encoders that were compared.</summary>
public sealed record ComparedEncoder
{
    /// <summary>The model's file.</summary>
    public required string File { get; init; }

    /// <summary>Its size, with the files that hold its weights.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Numbers of a vector.</summary>
    public required int Dimensions { get; init; }

    /// <summary>
    /// How close its vectors are to the first model's, those of products and queries together, of queries alone where the
    /// products' come from another encoder; null when they are of another width.
    /// </summary>
    public required CosineSummary? Cosine { get; init; }

    /// <summary>How well its vectors alone rank.</summary>
    public required SearchQuality Alone { get; init; }

    /// <summary>How well they rank with the lexical scores; null when not asked for.</summary>
    public required SearchQuality? Fused { get; init; }

    /// <summary>Median milliseconds by number of tokens: <c>8</c>, <c>16</c>, <c>64</c>, and <c>32x64</c> for a batch of 32 texts.</summary>
    public required IReadOnlyList<(string Tokens, double Milliseconds)> Latency { get; init; }

    /// <summary>Most memory resident in a process that opens it and encodes a batch of long texts, .NET included; null when not measured.</summary>
    public required double? PeakRssMb { get; init; }
}
