namespace EdgeReco.Training.Encoders;

/// <summary>What came of a training.</summary>
public sealed record EncoderTrainingReport
{
    /// <summary>Name of the model's file in the folder.</summary>
    public required string Model { get; init; }

    /// <summary>Its size.</summary>
    public required long Bytes { get; init; }

    /// <summary>Numbers of a vector.</summary>
    public required int Dimensions { get; init; }

    /// <summary>Passes over the texts.</summary>
    public required int Epochs { get; init; }

    /// <summary>Loss of the last pass.</summary>
    public required double Loss { get; init; }

    /// <summary>Mean cosine between the written model's vectors and the teachers', on queries that it was not trained on.</summary>
    public required double HeldOutCosine { get; init; }
}
