namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Which pieces get a blank in front.</summary>
internal enum PrependScheme
{
    /// <summary>All.</summary>
    Always,

    /// <summary>The one that the text begins with.</summary>
    First,

    /// <summary>None.</summary>
    Never,
}
