using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>How <see cref="PipelineRunner"/> opens the parts.</summary>
public sealed record PipelineOptions
{
    /// <summary>Threads, memory and optimisations of every part; its concurrent runs are not looked at. One thread by default.</summary>
    public OnnxSessionOptions Session { get; set; } = new();

    /// <summary>Threads of single parts by their position, where they differ.</summary>
    public IReadOnlyDictionary<int, int> Threads { get; set; } = new Dictionary<int, int>();

    /// <summary>
    /// Providers of single parts by their position, by the names of <see cref="ExecutionProvider"/>. The others run on the
    /// first that <c>pipeline.json</c> suggests and this build of ONNX Runtime has, or on the CPU.
    /// </summary>
    public IReadOnlyDictionary<int, string> Providers { get; set; } = new Dictionary<int, string>();

    /// <summary>Finished batches that may wait between two stages of a stream; 1 by default.</summary>
    public int QueueLength { get; set; } = 1;
}
