using EdgeReco.Compression.Inspection;
using EdgeReco.Compression.Recipes;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Compression.Tuning;

/// <summary>Makes candidates by their recipes.</summary>
/// <param name="options">Samples and texts for calibration; the recipe is the candidate's.</param>
public sealed class RecipeMaker(CompressionOptions options) : ICandidateMaker
{
    /// <inheritdoc/>
    public long Make(TuningCandidate candidate, string output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        string folder = Directory.CreateTempSubdirectory("edgereco-stages-").FullName;
        try
        {
            string input = candidate.Source;
            for (int stage = 0; stage < candidate.Stages.Count; stage++)
            {
                bool isLast = stage == candidate.Stages.Count - 1;
                string result = isLast ? output : Path.Combine(folder, $"{stage}", "model.onnx");
                Stage(candidate.Stages[stage], input, result, cancellation);
                input = result;
            }

            return ModelInspector.SizeOf(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Stage(Recipe recipe, string input, string output, CancellationToken cancellation)
    {
        // A variant may have a vocabulary of its own, and a stage may have made one.
        string beside = Path.GetDirectoryName(Path.GetFullPath(input))!;
        string description = Path.Combine(beside, EncoderDescription.FileName);
        EncoderDescription? encoder = File.Exists(description) ? EncoderDescription.Read(description) : options.Encoder;
        string tokenizer = Path.Combine(beside, encoder?.Tokenizer ?? "tokenizer.json");
        CompressionOptions with = options with { Recipe = recipe, Encoder = encoder, Tokenizer = File.Exists(tokenizer) ? tokenizer : options.Tokenizer };
        CompressionResult result = new ModelCompressor(with).Run(input, output, cancellation);
        if (!result.IsWritten)
        {
            throw new InvalidDataException(result.Refused
                ? FormattableString.Invariant($"{recipe}: mean cosine {result.Cosine:0.000} after pruning")
                : FormattableString.Invariant($"{recipe}: keeps {result.Sqnr:0.0} dB of {result.MinSqnr:0.0}"));
        }
    }
}
