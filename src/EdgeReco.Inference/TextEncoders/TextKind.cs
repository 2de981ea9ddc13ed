namespace EdgeReco.Inference.TextEncoders;

/// <summary>What a text is: encoders may put another prefix before each.</summary>
public enum TextKind
{
    /// <summary>What somebody looks for.</summary>
    Query,

    /// <summary>What is found, such as a product.</summary>
    Document,
}
