namespace EdgeReco.Training.Encoders;

/// <summary>A student without a network: the vectors of a text's tokens, each times its weight, added up.</summary>
public sealed class StaticStudent : IEncoderStudent
{
    /// <inheritdoc/>
    public EncoderTrainingReport Train(
        EncoderLesson lesson, EncoderTrainingOptions options, string folder, IProgress<EncoderProgress>? progress, CancellationToken cancellationToken) =>
        throw new InvalidDataException("static students cannot be trained yet");
}
