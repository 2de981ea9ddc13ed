using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>How ONNX Runtime sessions run.</summary>
public sealed class OnnxSessionOptions
{
    /// <summary>Threads inside one run; 1 by default: requests run side by side instead.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>Runs of one model at a time; each keeps buffers of its own. 4 by default.</summary>
    public int ConcurrentRuns { get; set; } = 4;

    /// <summary>
    /// Whether ONNX Runtime keeps the memory between its nodes for the next run; by default (null) what suits the kind of
    /// model: yes for text encoders, whose megabytes would be asked of the system in every run, no for basket models.
    /// </summary>
    public bool? MemoryArena { get; set; }

    /// <summary>What ONNX Runtime may change about the graph; everything by default.</summary>
    public GraphOptimizationLevel Optimization { get; set; } = GraphOptimizationLevel.ORT_ENABLE_ALL;
}
