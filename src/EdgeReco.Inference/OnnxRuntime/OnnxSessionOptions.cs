namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>How ONNX Runtime sessions run.</summary>
public sealed class OnnxSessionOptions
{
    /// <summary>Threads inside one run; 1 by default: requests run side by side instead.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>Runs of one model at a time; each keeps buffers of its own. 4 by default.</summary>
    public int ConcurrentRuns { get; set; } = 4;
}
