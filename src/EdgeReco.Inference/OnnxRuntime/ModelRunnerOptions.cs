using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>How <see cref="ModelRunner"/> opens a model.</summary>
public sealed record ModelRunnerOptions
{
    /// <summary>Threads inside one run; 1 by default.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>What ONNX Runtime may change about the graph; everything by default.</summary>
    public GraphOptimizationLevel Optimization { get; set; } = GraphOptimizationLevel.ORT_ENABLE_ALL;

    /// <summary>Where to write the optimised graph; null for nowhere.</summary>
    public string? OptimizedModelPath { get; set; }

    /// <summary>Beginning of the profile's file name; null for no profile.</summary>
    public string? ProfilePrefix { get; set; }

    /// <summary>Optimizers of ONNX Runtime that stay off, by name.</summary>
    public IReadOnlyList<string> DisabledOptimizers { get; set; } = [];
}
