using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Makes a student from its teacher's own weights.</summary>
public static class StudentBuilder
{
    private const int SampleTokens = 4096;
    private const int MostSamples = 512;

    /// <summary>Makes the student.</summary>
    /// <param name="teacher">The teacher.</param>
    /// <param name="options">The student's shape.</param>
    /// <param name="samples">Texts as tokens, to see which heads, neurons and dimensions matter; the first few hundred are looked at.</param>
    /// <param name="frame">The tokens of an empty text: what stands around every text.</param>
    /// <param name="paddingId">The id behind the end of a text.</param>
    /// <exception cref="InvalidDataException">The teacher has fewer layers, heads or neurons than asked for.</exception>
    /// <exception cref="IOException">libtorch does not load.</exception>
    public static TransformerWeights Build(TransformerWeights teacher, StudentOptions options, IReadOnlyList<int[]> samples, IReadOnlyList<int> frame, int paddingId)
    {
        ArgumentNullException.ThrowIfNull(teacher);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(frame);
        TransformerShape shape = teacher.Shape;
        Require("layers", options.Layers, shape.Layers.Count);
        Require("heads", options.Heads, shape.Layers.Min(layer => layer.Heads));
        Require("feed-forward neurons", options.FeedForward, shape.Layers.Min(layer => layer.FeedForward));
        Require("dimensions", options.Hidden, shape.Hidden);
        Require("columns of the token table", options.Embedding, shape.Embedding);
        if (shape.HasInput || shape.HasOutput)
        {
            throw new InvalidDataException("a student is made from an encoder without matrices around its layers");
        }

        TorchLibrary.Open(1);
        using var scope = torch.NewDisposeScope();
        TransformerWeights student = LayerSelection.Shorten(teacher, options.MaxTokens);
        TokenBatch[] batches = [.. Batches([.. samples.Take(MostSamples).Select(text => text[..Math.Min(text.Length, student.Shape.Positions)])], paddingId)];
        student = LayerSelection.Take(student, LayerSelection.Even(shape.Layers.Count, options.Layers ?? shape.Layers.Count));
        student = Narrow(student, options, batches);
        student = options.Activation is { } activation ? LayerSelection.WithActivation(student, activation) : student;
        student = options.Embedding is { } width && width < shape.Embedding && !options.Skip ? TokenTables.Factorize(student, width) : student;
        return options.Skip ? TokenTables.WithSkip(student, teacher, frame, paddingId) : student;
    }

    private static TransformerWeights Narrow(TransformerWeights student, StudentOptions options, TokenBatch[] batches)
    {
        if ((options.Heads ?? options.FeedForward ?? options.Hidden) is null)
        {
            return student;
        }

        using var model = new Transformer(student);
        WidthImportance importance = WidthImportance.Of(model, batches);
        student = options.Heads is { } heads ? WidthSelection.Heads(student, importance, heads) : student;
        student = options.FeedForward is { } neurons ? WidthSelection.Neurons(student, importance, neurons) : student;
        if (options.Hidden is not { } hidden || hidden == student.Shape.Hidden)
        {
            return student;
        }

        int[] dimensions = WidthImportance.Largest(importance.Dimensions, hidden);
        using var frozen = torch.no_grad();
        Tensor last = torch.cat([.. batches.Select(batch => model.Run(batch, model.Rows(batch), keep: true).Hidden[^1])]);
        Tensor kept = last.index_select(1, torch.tensor(Array.ConvertAll(dimensions, dimension => (long)dimension)));
        (float[] matrix, float[] bias) = LeastSquares.Fit(kept, last);
        return WidthSelection.Dimensions(student, dimensions, matrix, bias);
    }

    private static IEnumerable<TokenBatch> Batches(int[][] samples, int paddingId)
    {
        int[][] order = [.. samples.Where(text => text.Length > 0).OrderBy(text => text.Length)];
        for (int start = 0; start < order.Length;)
        {
            int count = Math.Clamp(SampleTokens / order[^1].Length, 1, order.Length - start);
            yield return new TokenBatch(order.AsSpan(start, count), new int[count], paddingId);
            start += count;
        }
    }

    private static void Require(string what, int? wanted, int most)
    {
        if (wanted is { } count && (count < 1 || count > most))
        {
            throw new InvalidDataException($"a student of {count} {what} cannot be made from a teacher of {most}");
        }
    }
}
