using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Other token tables for a student.</summary>
internal static class TokenTables
{
    private const int TokensAtOnce = 1024;

    /// <summary>What stands around every text says nothing of it: such rows begin small.</summary>
    private const float FrameShare = 0.1f;

    /// <summary>
    /// Replaces the token table [vocabulary, hidden] by one of fewer columns and a matrix behind it, with the smallest squared
    /// error: the principal components, not centred.
    /// </summary>
    public static TransformerWeights Factorize(TransformerWeights weights, int width)
    {
        Parameter table = weights[ParameterNames.Tokens];
        using var scope = torch.NewDisposeScope();
        Tensor rows = torch.tensor(table.Values, [table.Rows, table.Columns]);
        (_, Tensor vectors) = torch.linalg.eigh(rows.t().matmul(rows));

        // Ascending: the last ones are the largest.
        Tensor basis = vectors.slice(1, table.Columns - width, table.Columns, 1);
        Tensor behind = weights.Shape.HasInput
            ? basis.t().matmul(Tensor(weights[ParameterNames.Weight(ParameterNames.Input)]))
            : basis.t();
        return Replace(
            weights,
            weights.Shape with { Embedding = width },
            (ParameterNames.Tokens, Matrix(rows.matmul(basis))),
            (ParameterNames.Weight(ParameterNames.Input), Matrix(behind)));
    }

    /// <summary>
    /// Gives a student the teacher's vector of each token alone as its table, which is also added to the output. The matrix
    /// behind it is the best map back to the teacher's own rows; the one before the output begins with zeros, so that the
    /// student begins as the sum of its tokens.
    /// </summary>
    public static TransformerWeights WithSkip(TransformerWeights student, TransformerWeights teacher, IReadOnlyList<int> frame, int paddingId)
    {
        using var scope = torch.NewDisposeScope();
        using var frozen = torch.no_grad();
        Tensor table = Alone(teacher, frame, paddingId);
        Tensor old = Tensor(student[ParameterNames.Tokens]);
        Tensor rows = student.Shape.HasInput ? old.matmul(Tensor(student[ParameterNames.Weight(ParameterNames.Input)])) : old;
        (float[] into, float[] bias) = LeastSquares.Fit(table, rows);
        Parameter positions = student[ParameterNames.Positions];
        float[] moved = [.. positions.Values.Select((value, i) => value + bias[i % bias.Length])];
        int hidden = student.Shape.Hidden;
        int output = (int)table.shape[1];
        return Replace(
            student,
            student.Shape with { Embedding = output, Output = output, Skip = true },
            (ParameterNames.Tokens, Matrix(table)),
            (ParameterNames.Positions, Parameter.Matrix(positions.Rows, positions.Columns, moved)),
            (ParameterNames.Weight(ParameterNames.Input), Parameter.Matrix(output, hidden, into)),
            (ParameterNames.Weight(ParameterNames.Output), Parameter.Matrix(hidden, output, new float[hidden * output])),
            (ParameterNames.Bias(ParameterNames.Output), Parameter.Vector(new float[output])));
    }

    private static Tensor Alone(TransformerWeights teacher, IReadOnlyList<int> frame, int paddingId)
    {
        using var model = new Transformer(teacher);
        int place = Math.Max(0, frame.Count - 1);
        var parts = new List<Tensor>();
        for (int start = 0; start < teacher.Shape.Vocabulary; start += TokensAtOnce)
        {
            int[][] texts = [.. Enumerable.Range(start, Math.Min(TokensAtOnce, teacher.Shape.Vocabulary - start))
                .Select(token => (int[])[.. frame.Take(place), token, .. frame.Skip(place)])];
            var batch = new TokenBatch(texts, new int[texts.Length], paddingId);
            using var scope = torch.NewDisposeScope();
            parts.Add(model.Run(batch, model.Rows(batch)).Pooled(Pooling.Mean).MoveToOuterDisposeScope());
        }

        Tensor table = torch.cat(parts);
        table.index_fill_(0, torch.tensor(frame.Select(id => (long)id).Distinct().ToArray()), Scalars.Of(0));
        Tensor mean = table.mean([0], keepdim: true) * Scalars.Of(FrameShare);
        foreach (int id in frame)
        {
            table.slice(0, id, id + 1, 1).copy_(mean);
        }

        return table;
    }

    private static Tensor Tensor(Parameter parameter) => torch.tensor(parameter.Values, [parameter.Rows, parameter.Columns]);

    private static Parameter Matrix(Tensor tensor) =>
        Parameter.Matrix((int)tensor.shape[0], (int)tensor.shape[1], tensor.contiguous().data<float>().ToArray());

    private static TransformerWeights Replace(TransformerWeights weights, TransformerShape shape, params (string Name, Parameter Parameter)[] changes)
    {
        var parameters = weights.Parameters.ToDictionary(StringComparer.Ordinal);
        foreach ((string name, Parameter parameter) in changes)
        {
            parameters[name] = parameter;
        }

        return new TransformerWeights(shape, parameters);
    }
}
