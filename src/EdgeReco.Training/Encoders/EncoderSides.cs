namespace EdgeReco.Training.Encoders;

/// <summary>Which texts a student will encode.</summary>
public enum EncoderSides
{
    /// <summary>Queries; documents keep the teacher's vectors.</summary>
    Query,

    /// <summary>Queries and documents: no teacher is at hand when a bundle is built.</summary>
    Both,
}
