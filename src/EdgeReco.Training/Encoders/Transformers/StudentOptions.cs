namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>The shape of a student that begins with its teacher's own layers; null keeps what the teacher has.</summary>
public sealed record StudentOptions
{
    /// <summary>Layers, taken evenly from the teacher's, the first and the last among them.</summary>
    public int? Layers { get; set; }

    /// <summary>Width between the layers; the dimensions with the largest variance stay.</summary>
    public int? Hidden { get; set; }

    /// <summary>Attention heads of each layer; those that add most to its output stay.</summary>
    public int? Heads { get; set; }

    /// <summary>Feed-forward neurons of each layer; those that add most to its output stay.</summary>
    public int? FeedForward { get; set; }

    /// <summary>Activation in the place of the teacher's.</summary>
    public Activation? Activation { get; set; }

    /// <summary>Width of the token table, with a matrix behind it; its largest principal components stay.</summary>
    public int? Embedding { get; set; }

    /// <summary>Longest text in tokens.</summary>
    public int MaxTokens { get; set; } = 128;

    /// <summary>
    /// Whether a token's row is also added to the output: the rows are then the teacher's vectors of the tokens alone, and
    /// the layers learn what context adds to their sum. The best shape for one or two layers.
    /// </summary>
    public bool Skip { get; set; }
}
