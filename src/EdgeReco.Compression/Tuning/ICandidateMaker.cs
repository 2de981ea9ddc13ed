namespace EdgeReco.Compression.Tuning;

/// <summary>Makes the model of a candidate: the same candidate gives the same bytes.</summary>
public interface ICandidateMaker
{
    /// <summary>Makes it.</summary>
    /// <param name="candidate">What to make.</param>
    /// <param name="output">Where it goes; its folder is made.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Bytes of the model.</returns>
    /// <exception cref="InvalidDataException">There is no such model; the message says why.</exception>
    long Make(TuningCandidate candidate, string output, CancellationToken cancellation);
}
