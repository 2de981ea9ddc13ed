namespace EdgeReco.Compression.Inspection;

/// <summary>What a model file holds.</summary>
public sealed record ModelInspection
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Its size, with the files that hold its weights.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Version of the format.</summary>
    public required long IrVersion { get; init; }

    /// <summary>The program that made it, with its version; may be empty.</summary>
    public required string Producer { get; init; }

    /// <summary>Versions of operator sets by domain; the default one is <c>ai.onnx</c>.</summary>
    public required IReadOnlyList<(string Domain, long Version)> Opsets { get; init; }

    /// <summary>Metadata that its maker left.</summary>
    public required IReadOnlyList<(string Key, string Value)> Metadata { get; init; }

    /// <summary>What must be given to it.</summary>
    public required IReadOnlyList<PortDescription> Inputs { get; init; }

    /// <summary>What it gives.</summary>
    public required IReadOnlyList<PortDescription> Outputs { get; init; }

    /// <summary>Nodes, nested graphs included.</summary>
    public required int Nodes { get; init; }

    /// <summary>Graphs inside nodes (If, Loop, Scan), at any depth.</summary>
    public required int NestedGraphs { get; init; }

    /// <summary>Operators, most frequent first.</summary>
    public required IReadOnlyList<OperatorCount> Operators { get; init; }

    /// <summary>Elements of all constants.</summary>
    public required long Parameters { get; init; }

    /// <summary>Constants by element type, the most bytes first.</summary>
    public required IReadOnlyList<TypeSize> Types { get; init; }

    /// <summary>The largest constants, largest first.</summary>
    public required IReadOnlyList<TensorSize> Largest { get; init; }

    /// <summary>Files beside the model that hold weights.</summary>
    public required IReadOnlyList<string> ExternalFiles { get; init; }
}
