namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// The shape of a BERT-style text encoder: token, position and segment vectors are added and normalized, and layers of
/// attention and feed-forward parts follow, each added to its input and normalized after it. Layers may differ.
/// </summary>
public sealed record TransformerShape
{
    /// <summary>Rows of the token table.</summary>
    public required int Vocabulary { get; init; }

    /// <summary>Numbers of a row of the token table; where it differs from <see cref="Hidden"/>, a matrix leads from one to the other.</summary>
    public required int Embedding { get; init; }

    /// <summary>Width between the layers.</summary>
    public required int Hidden { get; init; }

    /// <summary>Numbers of an output vector; where it differs from <see cref="Hidden"/>, a matrix leads from one to the other.</summary>
    public required int Output { get; init; }

    /// <summary>Rows of the position table: the longest text in tokens.</summary>
    public required int Positions { get; init; }

    /// <summary>Rows of the segment table; 0 for none.</summary>
    public required int Segments { get; init; }

    /// <summary>Whether a token's row of the table is also added to its output, past the layers; then both have one width.</summary>
    public bool Skip { get; init; }

    /// <summary>What is added to the variance in normalizations.</summary>
    public required float Epsilon { get; init; }

    /// <summary>The layers, the first one first.</summary>
    public required IReadOnlyList<LayerShape> Layers { get; init; }

    /// <summary>Whether a matrix leads from the token table to the layers.</summary>
    public bool HasInput => Skip || Embedding != Hidden;

    /// <summary>Whether a matrix leads from the layers to the output.</summary>
    public bool HasOutput => Skip || Output != Hidden;

    /// <summary>Throws where the parts do not fit together.</summary>
    /// <exception cref="ArgumentException">A length is not positive, or the skip has two widths.</exception>
    public void Validate()
    {
        if (Vocabulary < 1 || Embedding < 1 || Hidden < 1 || Output < 1 || Positions < 1 || Segments < 0
            || Layers.Any(layer => layer.Heads < 1 || layer.HeadSize < 1 || layer.FeedForward < 1))
        {
            throw new ArgumentException("a transformer's lengths must be positive");
        }

        if (Skip && Embedding != Output)
        {
            throw new ArgumentException($"rows of {Embedding} numbers cannot be added to an output of {Output}");
        }
    }
}
