namespace EdgeReco.Inference.Pipelines;

/// <summary>What a part of a split model is.</summary>
public enum PipelinePartKind
{
    /// <summary>A piece of the graph between two cuts.</summary>
    Stage,

    /// <summary>Some rows of embedding tables: answers for its own rows, zeros for all others.</summary>
    TableShard,
}
