namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>What stands between the two matrices of a feed-forward part.</summary>
public enum Activation
{
    /// <summary>x · Φ(x), by the error function.</summary>
    Gelu,

    /// <summary>GELU's approximation by tanh.</summary>
    TanhGelu,

    /// <summary>max(x, 0).</summary>
    Relu,
}
