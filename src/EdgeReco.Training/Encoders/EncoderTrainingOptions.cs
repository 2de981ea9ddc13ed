namespace EdgeReco.Training.Encoders;

/// <summary>How a student is trained, whatever its kind.</summary>
public sealed record EncoderTrainingOptions
{
    /// <summary>Numbers of a vector; 0 for as many as the first teacher's.</summary>
    public int Dimensions { get; set; }

    /// <summary>Largest model file in bytes; 0 for the student's own default.</summary>
    public long MaxBytes { get; set; }

    /// <summary>Which texts it will encode.</summary>
    public EncoderSides Sides { get; set; }

    /// <summary>Passes over the texts; 0 for the student's own default.</summary>
    public int Epochs { get; set; }

    /// <summary>Most minutes of training, teachers aside; 0 for no bound.</summary>
    public double Minutes { get; set; }

    /// <summary>Seed of all choices.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Threads; 1 gives the same bytes every time.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>Folder for checkpoints.</summary>
    public required string WorkFolder { get; set; }

    /// <summary>Goes on from the last checkpoint of a run with the same texts and options, where there is one.</summary>
    public bool Resume { get; set; }
}
