using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>A lesson's texts as a transformer reads them: queries and, where there are any, documents.</summary>
internal sealed class LessonTexts
{
    private const int HeldOutShare = 50;
    private const int MostHeldOut = 2000;
    private const int MostSamples = 512;

    /// <summary>Tokenizes them.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="tokenizer">The student's tokenizer.</param>
    /// <param name="description">Prefixes and longest text.</param>
    /// <param name="maxTokens">Most tokens of a text.</param>
    /// <param name="cancellationToken">Stops.</param>
    public LessonTexts(EncoderLesson lesson, Tokenizer tokenizer, EncoderDescription description, int maxTokens, CancellationToken cancellationToken)
    {
        Longest = Math.Min(maxTokens, description.MaxTokens);
        TrainingText[] queries = [.. lesson.Texts.Queries.Where(text => !IsHeldOut(text))];
        HeldOut = [.. lesson.Texts.Queries.Where(IsHeldOut).Take(MostHeldOut)];
        IReadOnlyList<string> documents = lesson.Documents is null ? [] : lesson.Texts.Documents;
        var ids = new List<int>();
        int[][] tokens =
        [
            .. queries.Select(text => Tokenize(description.QueryPrefix, text.Text)),
            .. documents.Select(text => Tokenize(description.DocumentPrefix, text)),
        ];
        Trained = new DistillationTexts(tokens, lesson.Space.Dimensions, (text, vector) =>
        {
            if (text < queries.Length)
            {
                lesson.Meanings.Read(queries[text].Meaning, vector);
            }
            else
            {
                lesson.Documents!.Read(text - queries.Length, vector);
            }
        });
        IReadOnlyList<string> products = lesson.Texts.Documents;
        int count = Math.Min(MostSamples, Math.Max(products.Count, tokens.Length));
        Samples = products.Count >= count
            ? [.. Enumerable.Range(0, count).Select(i => Tokenize(description.DocumentPrefix, products[(int)((long)i * products.Count / count)]))]
            : tokens[..Math.Min(count, tokens.Length)];

        int[] Tokenize(string prefix, string text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ids.Clear();
            tokenizer.Encode(prefix, text, Longest, ids);
            return [.. ids];
        }
    }

    /// <summary>Most tokens of a text.</summary>
    public int Longest { get; }

    /// <summary>What the student learns from.</summary>
    public DistillationTexts Trained { get; }

    /// <summary>Queries whose meaning it never sees.</summary>
    public IReadOnlyList<TrainingText> HeldOut { get; }

    /// <summary>Whole product texts where there are any, to see what matters in the teacher.</summary>
    public IReadOnlyList<int[]> Samples { get; }

    private static bool IsHeldOut(TrainingText text) => text.Meaning % HeldOutShare == HeldOutShare - 1;
}
