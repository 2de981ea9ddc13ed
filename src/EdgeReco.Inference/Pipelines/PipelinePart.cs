using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>One part of a split model: a model of its own. Parts are connected by the names of their values.</summary>
public sealed record PipelinePart
{
    /// <summary>Name of the model's file, in the folder of <c>pipeline.json</c>.</summary>
    public required string File { get; init; }

    /// <summary>What it is.</summary>
    public PipelinePartKind Kind { get; init; }

    /// <summary>Values that it reads: inputs of the whole, or outputs of parts before it.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Values that it makes.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>Where it is best run, the best first, by the names of <see cref="ExecutionProvider"/>.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [ExecutionProvider.Cpu];

    /// <summary>Bytes of its file and of what lies beside it; 0 where it is not said.</summary>
    public long SizeBytes { get; init; }

    /// <summary>Share of the whole's cost, from 0 to 1, by the measure that it was split by.</summary>
    public double Share { get; init; }
}
