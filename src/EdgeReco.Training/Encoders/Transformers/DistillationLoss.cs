using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>How far a student is from its teacher on a batch.</summary>
/// <param name="options">Weights of the parts.</param>
/// <param name="pairs">Which of the teacher's hidden states each of the student's is held to.</param>
/// <param name="projection">From the student's width to the teacher's, [student, teacher]; null where they are equal.</param>
internal sealed class DistillationLoss(DistillationOptions options, IReadOnlyList<LayerPair> pairs, Tensor? projection)
{
    /// <summary>Whether what the layers give is needed.</summary>
    public bool NeedsLayers => options.HiddenWeight > 0 || options.AttentionWeight > 0;

    /// <summary>The loss.</summary>
    /// <param name="student">What the student makes of the batch.</param>
    /// <param name="vectors">The teacher's vectors of length 1, [rows, dimensions].</param>
    /// <param name="teacher">What the teacher's layers make of it; null when that is not needed.</param>
    /// <returns>The loss, and the mean cosine to the teacher.</returns>
    public (Tensor Loss, Tensor Cosine) Of(TransformerOutput student, Tensor vectors, TransformerOutput? teacher)
    {
        Tensor pooled = student.Pooled(options.Pooling);
        Tensor cosine = (pooled * vectors).sum(1).mean();
        Tensor loss = (cosine - Scalars.Of(1)) * Scalars.Of(-options.CosineWeight);
        if (options.ContrastiveWeight > 0 && vectors.shape[0] > 1)
        {
            Tensor scores = pooled.matmul(vectors.t()) * Scalars.Of(options.ContrastiveScale);
            Tensor own = torch.tensor(Enumerable.Range(0, (int)vectors.shape[0]).Select(row => (long)row).ToArray());
            loss = loss + (nn.functional.cross_entropy(scores, own) * Scalars.Of(options.ContrastiveWeight));
        }

        if (teacher is not null && options.HiddenWeight > 0)
        {
            loss = loss + (Hidden(student, teacher) * Scalars.Of(options.HiddenWeight));
        }

        if (teacher is not null && options.AttentionWeight > 0)
        {
            loss = loss + (Attention(student, teacher) * Scalars.Of(options.AttentionWeight));
        }

        return (loss, cosine);
    }

    private Tensor Hidden(TransformerOutput student, TransformerOutput teacher)
    {
        Tensor mask = student.Mask.view(-1, 1);
        Tensor sum = torch.zeros(1);
        foreach (LayerPair pair in pairs)
        {
            Tensor own = projection is null ? student.Hidden[pair.Student] : student.Hidden[pair.Student].matmul(projection);
            Tensor wanted = teacher.Hidden[pair.Teacher];
            sum = sum + (((own - wanted) * mask).square().sum() / (wanted * mask).square().sum());
        }

        return sum.sum() / Scalars.Of(pairs.Count);
    }

    // Layers may have different numbers of heads: their means over heads are compared.
    private Tensor Attention(TransformerOutput student, TransformerOutput teacher)
    {
        const double Smallest = 1e-9;
        Tensor mask = student.Mask;
        Tensor sum = torch.zeros(1);
        int count = 0;
        foreach (LayerPair pair in pairs.Where(pair => pair is { Student: > 0, Teacher: > 0 }))
        {
            Tensor own = student.Attention[pair.Student - 1].mean([1]);
            Tensor wanted = teacher.Attention[pair.Teacher - 1].mean([1]);
            Tensor divergence = (wanted * ((wanted + Scalars.Of(Smallest)).log() - (own + Scalars.Of(Smallest)).log())).sum(-1);
            sum = sum + ((divergence * mask).sum() / mask.sum());
            count++;
        }

        return sum.sum() / Scalars.Of(Math.Max(1, count));
    }
}
