using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>How a transformer learns from a teacher.</summary>
public sealed record DistillationOptions
{
    /// <summary>Steps of the optimizer.</summary>
    public int Steps { get; set; } = 2000;

    /// <summary>
    /// Longest time of a run; null for no bound. The rate then falls with the time as well as with the steps, so that what is
    /// reached in time is finished, and depends on how fast the machine is.
    /// </summary>
    public TimeSpan? Limit { get; set; }

    /// <summary>Most tokens of a batch, padding included.</summary>
    public int BatchTokens { get; set; } = 4096;

    /// <summary>Most texts of a batch.</summary>
    public int BatchTexts { get; set; } = 256;

    /// <summary>Batches whose gradients make one step.</summary>
    public int Accumulate { get; set; } = 1;

    /// <summary>Highest learning rate of the layers.</summary>
    public double Rate { get; set; } = 5e-4;

    /// <summary>Highest learning rate of the token table; 0 leaves it as it is.</summary>
    public double TableRate { get; set; } = 1e-3;

    /// <summary>Share of the steps in which the rate rises to its highest; it falls to nothing over the others.</summary>
    public double WarmUp { get; set; } = 0.05;

    /// <summary>What matrices lose in each step, times the rate; not the token table.</summary>
    public double WeightDecay { get; set; } = 0.01;

    /// <summary>Longest gradient over all weights; longer ones are shortened.</summary>
    public double MaxGradient { get; set; } = 1;

    /// <summary>Weight of 1 - cosine to the teacher's vector.</summary>
    public double CosineWeight { get; set; } = 1;

    /// <summary>Weight of the cross-entropy of finding the own text's teacher vector among those of the batch.</summary>
    public double ContrastiveWeight { get; set; } = 0.1;

    /// <summary>What cosines are multiplied by before the cross-entropy.</summary>
    public double ContrastiveScale { get; set; } = 20;

    /// <summary>Weight of the squared distance between hidden states, as a share of the teacher's own squares.</summary>
    public double HiddenWeight { get; set; }

    /// <summary>Weight of the divergence of attention, averaged over heads.</summary>
    public double AttentionWeight { get; set; }

    /// <summary>How token vectors become one.</summary>
    public Pooling Pooling { get; set; } = Pooling.Mean;

    /// <summary>The id behind the end of a text.</summary>
    public int PaddingId { get; set; }

    /// <summary>Seed of the texts' order.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Threads; results differ in the last bits with another number.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>Zeros of the matrices stay zeros: for pruned models.</summary>
    public bool KeepZeros { get; set; }

    /// <summary>Prunes while it trains; null for no pruning.</summary>
    public GradualSparsity? Sparsity { get; set; }

    /// <summary>Where the state is kept so that a later run goes on from it; null for nowhere.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>How often it is written.</summary>
    public TimeSpan CheckpointEvery { get; set; } = TimeSpan.FromMinutes(2);
}
