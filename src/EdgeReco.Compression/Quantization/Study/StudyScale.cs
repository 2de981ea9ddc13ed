namespace EdgeReco.Compression.Quantization.Study;

/// <summary>Which weights share a scale.</summary>
internal enum StudyScale
{
    /// <summary>All of a tensor.</summary>
    Tensor,

    /// <summary>Those of an output channel, or of a row of a table.</summary>
    Channel,

    /// <summary>So many in a row of a channel.</summary>
    Block,
}
