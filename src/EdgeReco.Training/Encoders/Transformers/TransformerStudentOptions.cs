namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>What is particular to training a transformer.</summary>
public sealed record TransformerStudentOptions
{
    /// <summary>Layers that are few enough to need the sum of the tokens beside them.</summary>
    private const int FewLayers = 2;

    /// <summary>The student's shape; with one or two layers it becomes one whose token rows are also added to the output.</summary>
    public StudentOptions Shape { get; set; } = new();

    /// <summary>A pruned model that gets back what it lost: the student is this one, and its zeros stay; null makes a student of <see cref="Shape"/>.</summary>
    public string? Recover { get; set; }

    /// <summary>Passes over the texts where none are asked for; a recovery makes one.</summary>
    public int Epochs { get; set; } = 3;

    /// <summary>Prunes while it trains; null for no pruning.</summary>
    public GradualSparsity? Sparsity { get; set; }

    /// <summary>The shape with the sum of the tokens where that helps.</summary>
    internal StudentOptions Begun => Shape with { Skip = Shape.Layers <= FewLayers };

    /// <summary>How the layers are trained.</summary>
    /// <param name="hidden">Whether hidden states can be compared with the teacher's.</param>
    internal DistillationOptions Distillation(bool hidden) => Recover is not null
        ? new DistillationOptions { Rate = 2e-4, TableRate = 0, HiddenWeight = hidden ? 1 : 0, KeepZeros = true, BatchTokens = 2048, BatchTexts = 128 }
        : Begun.Skip
            ? new DistillationOptions { Rate = 6e-4, TableRate = 1.5e-3, Sparsity = Sparsity }
            : new DistillationOptions { Rate = 2e-4, TableRate = 0, BatchTokens = 2048, BatchTexts = 128, Sparsity = Sparsity };
}
