using EdgeReco.Building.Evaluation;
using EdgeReco.Ingestion;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building.Encoders;

/// <summary>What an encoder is trained with.</summary>
public sealed class EncoderTrainerOptions
{
    /// <summary>The teachers' ONNX files; at least one.</summary>
    public required IReadOnlyList<string> Teachers { get; set; }

    /// <summary>Catalogues and files of one text a line; at least one.</summary>
    public required IReadOnlyList<string> Texts { get; set; }

    /// <summary>Mapping of the catalogues; null tells it from their columns.</summary>
    public Mapping? Mapping { get; set; }

    /// <summary>What takes the place of what is beside the teachers.</summary>
    public EncoderSettings Settings { get; set; } = new();

    /// <summary>How many texts are made, and their seed.</summary>
    public TrainingTextOptions TextOptions { get; set; } = new();

    /// <summary>How the student is trained.</summary>
    public required EncoderTrainingOptions Training { get; set; }

    /// <summary>The encoder's folder.</summary>
    public required string Output { get; set; }
}
