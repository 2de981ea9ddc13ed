namespace EdgeReco.Training.Encoders;

/// <summary>A kind of encoder that can be taught.</summary>
public interface IEncoderStudent
{
    /// <summary>Trains it and writes it.</summary>
    /// <param name="lesson">What it is taught.</param>
    /// <param name="options">How.</param>
    /// <param name="folder">
    /// An empty folder that receives the model, <c>tokenizer.json</c> and <c>encoder.json</c>; it is moved to its place only
    /// when this returns.
    /// </param>
    /// <param name="progress">Is told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Stops; checkpoints stay.</param>
    /// <exception cref="InvalidDataException">What was asked for cannot be made of this lesson; the message says why.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    EncoderTrainingReport Train(EncoderLesson lesson, EncoderTrainingOptions options, string folder, IProgress<EncoderProgress>? progress, CancellationToken cancellationToken);
}
