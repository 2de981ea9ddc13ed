namespace EdgeReco.Inference.TextEncoders;

/// <summary>How the vectors of a text's tokens become one.</summary>
public enum Pooling
{
    /// <summary>Their mean, without padding.</summary>
    Mean,

    /// <summary>The first one.</summary>
    Cls,

    /// <summary>The largest value of each dimension, without padding.</summary>
    Max,
}
