namespace EdgeReco.Training.Encoders;

/// <summary>What is particular to training a static student.</summary>
public sealed record StaticStudentOptions
{
    /// <summary>Passes over the texts where none are asked for.</summary>
    public int Epochs { get; set; } = 12;

    /// <summary>Largest model in bytes where none is asked for.</summary>
    public long MaxBytes { get; set; } = 4_000_000;

    /// <summary>Texts of a step.</summary>
    public int Batch { get; set; } = 512;

    /// <summary>Highest learning rate; it falls along a half cosine to a fiftieth.</summary>
    public float LearningRate { get; set; } = 3e-3f;

    /// <summary>Weight of telling the texts of a batch apart, beside the cosine.</summary>
    public float Contrast { get; set; } = 0.1f;
}
