namespace EdgeReco.Compression.Audit;

/// <summary>What ONNX Runtime really runs, and what it costs.</summary>
public sealed record AuditResult
{
    /// <summary>The quantized operators in the order of the file.</summary>
    public required IReadOnlyList<AuditedOperator> Operators { get; init; }

    /// <summary>The nodes that run, dearest first.</summary>
    public required IReadOnlyList<NodeCost> Nodes { get; init; }

    /// <summary>The operators that run, dearest first.</summary>
    public required IReadOnlyList<OperatorCost> Costs { get; init; }

    /// <summary>Milliseconds of a run: the sum of the nodes' medians.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>The same of the float model; null when that was not given.</summary>
    public double? FloatMilliseconds { get; init; }

    /// <summary>Nodes in the file and nodes that run.</summary>
    public required (int Before, int After) NodeCount { get; init; }

    /// <summary>Operators that were quantized in vain: they compute in floats.</summary>
    public IEnumerable<AuditedOperator> FellBack => Operators.Where(entry => entry.Status == KernelStatus.Floats);

    /// <summary>Operators that are slower than in the float model, those that lose most first.</summary>
    public IEnumerable<AuditedOperator> Slower => Operators.Where(entry => entry.IsSlower).OrderByDescending(entry => entry.Milliseconds - entry.FloatMilliseconds);
}
