using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>Where ONNX Runtime computes, by the short names that files and options use.</summary>
public static class ExecutionProvider
{
    /// <summary>The CPU; always there.</summary>
    public const string Cpu = "cpu";

    /// <summary>An NVIDIA GPU through CUDA.</summary>
    public const string Cuda = "cuda";

    /// <summary>An NVIDIA GPU through TensorRT.</summary>
    public const string TensorRt = "tensorrt";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [Cpu, Cuda, TensorRt];

    /// <summary>Whether this build of ONNX Runtime has a provider; the hardware may still be missing.</summary>
    /// <param name="name">Its short name.</param>
    public static bool IsAvailable(string name)
    {
        if (name == Cpu)
        {
            return true;
        }

        OnnxRuntimeEnvironment.Prepare();
        return OnnxName(name) is { } full && OrtEnv.Instance().GetAvailableProviders().Contains(full);
    }

    /// <summary>Makes a session run there; what the provider cannot do stays on the CPU.</summary>
    /// <exception cref="OnnxRuntimeException">The provider cannot start.</exception>
    internal static void Append(SessionOptions options, string name)
    {
        switch (name)
        {
            case Cuda:
                options.AppendExecutionProvider_CUDA(0);
                break;
            case TensorRt:
                options.AppendExecutionProvider_Tensorrt(0);
                break;
        }
    }

    private static string? OnnxName(string name) => name switch
    {
        Cuda => "CUDAExecutionProvider",
        TensorRt => "TensorrtExecutionProvider",
        _ => null,
    };
}
