using System.Diagnostics;

namespace EdgeReco.Training.Encoders;

/// <summary>Takes a table through the texts, pass after pass.</summary>
/// <param name="lesson">What is taught.</param>
/// <param name="texts">The tokens of the queries, and of the documents after them.</param>
/// <param name="common">How long, and the seed.</param>
/// <param name="own">How.</param>
internal sealed class StaticCourse(EncoderLesson lesson, TokenizedTexts texts, EncoderTrainingOptions common, StaticStudentOptions own)
{
    private const int HeldOutShare = 50;
    private const int MostHeldOut = 2000;
    private const float LastRate = 0.02f;
    private readonly int _queries = lesson.Texts.Queries.Count;

    /// <summary>Passes that were made.</summary>
    public int Epochs { get; private set; }

    /// <summary>Mean loss of the last one.</summary>
    public double Loss { get; private set; } = double.NaN;

    /// <summary>Queries that are kept from training: each fiftieth of several tokens.</summary>
    public IReadOnlyList<int> HeldOut { get; } = [.. Enumerable.Range(0, lesson.Texts.Queries.Count).Where(i => IsHeldOut(lesson, texts, i)).Take(MostHeldOut)];

    /// <summary>Trains the table.</summary>
    public void Run(TokenTable table, IProgress<EncoderProgress>? progress, CancellationToken cancellationToken)
    {
        int epochs = common.Epochs > 0 ? common.Epochs : own.Epochs;
        var training = new StaticTraining(table, own.Contrast);
        var checkpoint = new StaticCheckpoint(Path.Combine(common.WorkFolder, "static.checkpoint"), $"{common with { Resume = false, Minutes = 0, WorkFolder = "" }} {own} {texts.Count} {table.Tokens} {table.Dimensions}");
        Epochs = common.Resume ? checkpoint.TryRead(table, training.Optimizers.Vectors, training.Optimizers.Weights) : 0;
        int[] order = [.. Enumerable.Range(0, texts.Count).Where(i => i >= _queries || !IsHeldOut(lesson, texts, i))];
        var random = new DeterministicRandom(common.Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref random);
        }

        var told = new RateProgress("static student", "texts", progress);
        long all = (long)order.Length * epochs;
        long before = (long)order.Length * Epochs;
        long started = Stopwatch.GetTimestamp();
        while (Epochs < epochs && !IsLate(started))
        {
            Shuffle(order, ref random);
            double sum = 0;
            int steps = 0;
            for (int at = 0; at < order.Length && !IsLate(started); at += own.Batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                long done = ((long)order.Length * Epochs) + at;
                sum += training.Step(texts, order.AsSpan(at, Math.Min(own.Batch, order.Length - at)), Read, Rate((double)done / all, started));
                steps++;
                told.Report(done, all, done - before, $"pass {Epochs + 1} of {epochs}, loss {sum / steps:0.0000}, ");
            }

            Loss = sum / steps;
            Epochs++;
            if (Epochs < epochs)
            {
                checkpoint.Write(table, training.Optimizers.Vectors, training.Optimizers.Weights, Epochs);
            }
        }

        checkpoint.Delete();
    }

    private static bool IsHeldOut(EncoderLesson lesson, TokenizedTexts texts, int query) =>
        lesson.Texts.Queries[query].Meaning % HeldOutShare == HeldOutShare - 1 && texts[query].Length > lesson.Teachers[0].Tokenizer.SpecialTokenCount + 1;

    private void Read(int text, Span<float> vector)
    {
        if (text < _queries)
        {
            lesson.Meanings.Read(lesson.Texts.Queries[text].Meaning, vector);
        }
        else
        {
            lesson.Documents!.Read(text - _queries, vector);
        }
    }

    /// <summary>Under a bound of time the rate falls with it.</summary>
    private float Rate(double share, long started)
    {
        double late = common.Minutes > 0 ? Stopwatch.GetElapsedTime(started).TotalMinutes / common.Minutes : 0;
        double at = Math.Clamp(Math.Max(share, late), 0, 1);
        return own.LearningRate * (float)(LastRate + ((1 - LastRate) * 0.5 * (1 + Math.Cos(Math.PI * at))));
    }

    private bool IsLate(long started) => common.Minutes > 0 && Stopwatch.GetElapsedTime(started).TotalMinutes >= common.Minutes;

    private static void Shuffle(int[] order, ref DeterministicRandom random)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
