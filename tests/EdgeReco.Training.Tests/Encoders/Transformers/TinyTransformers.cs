using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Compression.Onnx;
using EdgeReco.Training.Encoders.Transformers;
using EdgeReco.Training.Torch;
using static TorchSharp.torch;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

/// <summary>Small transformers with random weights, and what ONNX Runtime and libtorch make of them.</summary>
internal static class TinyTransformers
{
    public static TransformerShape Shape { get; } = new()
    {
        Vocabulary = 40,
        Embedding = 16,
        Hidden = 16,
        Output = 16,
        Positions = 12,
        Segments = 2,
        Epsilon = 1e-5f,
        Layers = [new LayerShape(4, 4, 32, Activation.Gelu), new LayerShape(2, 4, 24, Activation.TanhGelu), new LayerShape(4, 4, 32, Activation.Relu)],
    };

    public static TransformerWeights Random(TransformerShape shape, ulong seed = 1)
    {
        var random = new DeterministicRandom(seed);
        var parameters = new Dictionary<string, Parameter>();
        foreach ((string name, int rows, int columns, bool isVector) in ParameterSizes.Of(shape))
        {
            float[] values = new float[rows * columns];
            bool isScale = name.EndsWith("norm.weight", StringComparison.Ordinal);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = (isScale ? 1 : 0) + (random.NextNormal() * (isScale || isVector ? 0.2f : 0.4f));
            }

            parameters.Add(name, new Parameter(rows, columns, values, isVector));
        }

        return new TransformerWeights(shape, parameters);
    }

    /// <summary>Texts of different lengths, for a vocabulary.</summary>
    public static int[][] Texts(int count, int vocabulary, int longest, ulong seed = 5)
    {
        var random = new DeterministicRandom(seed);
        int[][] texts = new int[count][];
        for (int i = 0; i < count; i++)
        {
            texts[i] = new int[2 + random.NextInt(longest - 1)];
            for (int j = 0; j < texts[i].Length; j++)
            {
                texts[i][j] = random.NextInt(vocabulary);
            }
        }

        return texts;
    }

    /// <summary>A batch of texts of different lengths.</summary>
    public static TokenBatch Batch(int rows, int vocabulary, int longest) => new(Texts(rows, vocabulary, longest), new int[rows], 0);

    /// <summary>The token vectors by libtorch, padding left out.</summary>
    public static float[] ByTorch(TransformerWeights weights, TokenBatch batch)
    {
        TorchLibrary.Open(1);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var model = new Transformer(weights);
        return WithoutPadding(batch, model.Run(batch, model.Rows(batch)).Vectors.contiguous().data<float>().ToArray());
    }

    /// <summary>The token vectors by ONNX Runtime, padding left out.</summary>
    public static float[] ByOnnx(OnnxModel model, TokenBatch batch)
    {
        using var runner = ModelRunner.Load(model.ToBytes());
        long[] dims = [batch.Rows, batch.Length];
        Dictionary<string, HostTensor> inputs = runner.Inputs.ToDictionary(
            port => port.Name,
            port => HostTensor.Of<long>(port.Name == "input_ids" ? batch.Ids : port.Name == "attention_mask" ? batch.Mask : batch.TypeIds, dims));
        return WithoutPadding(batch, runner.Run(inputs)[0].ToSingles());
    }

    /// <summary>A teacher's vectors of texts.</summary>
    public static DistillationTexts Lesson(TransformerWeights teacher, int[][] texts)
    {
        TorchLibrary.Open(1);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var model = new Transformer(teacher);
        var batch = new TokenBatch(texts, new int[texts.Length], 0);
        float[] vectors = model.Run(batch, model.Rows(batch)).Pooled(Pooling.Mean).contiguous().data<float>().ToArray();
        return new DistillationTexts(texts, teacher.Shape.Output, (text, vector) => vectors.AsSpan(text * vector.Length, vector.Length).CopyTo(vector));
    }

    private static float[] WithoutPadding(TokenBatch batch, float[] vectors)
    {
        int width = vectors.Length / batch.Rows / batch.Length;
        return [.. Enumerable.Range(0, batch.Rows).SelectMany(row => vectors.AsSpan(row * batch.Length * width, batch.Counts[row] * width).ToArray())];
    }
}
