using EdgeReco.Building.Evaluation;
using EdgeReco.Ingestion;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building.Encoders;

/// <summary>Reads what a student is trained on: catalogues, and files of one text a line.</summary>
internal static class EncoderTextSources
{
    private const int MostLines = 2_000_000;

    /// <summary>Reads all sources and makes the texts.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="mapping">Mapping of the catalogues; null tells it from their columns.</param>
    /// <param name="options">How many texts, and the seed.</param>
    /// <param name="tokenizer">The teacher's <c>tokenizer.json</c>.</param>
    /// <param name="progress">Is told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SourceException">A file cannot be used.</exception>
    /// <exception cref="InvalidDataException">The texts are too few, or all of one word.</exception>
    public static TrainingTexts Read(
        IReadOnlyList<string> paths, Mapping? mapping, TrainingTextOptions options, string tokenizer, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var maker = new TrainingTextMaker(options, paths.Count);
        foreach (string path in paths)
        {
            if (TextLines.Are(path))
            {
                progress?.Report(new BuildProgress($"texts of {Path.GetFileName(path)}", double.NaN, ""));
                maker.Add(TextLines.Read(path, MostLines, cancellationToken));
            }
            else
            {
                var read = new ReadOptions { Mapping = mapping, Progress = progress is null ? null : new SourceProgress($"texts of {Path.GetFileName(path)}", progress) };
                maker.Add(CatalogReader.Read(path, read, cancellationToken).Products, ProductTexts.Of);
            }
        }

        try
        {
            return maker.Finish(tokenizer);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{string.Join(", ", paths)}: {exception.Message}", exception);
        }
    }
}
