using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>Opens sessions the way a kiosk wants them: few threads, no spinning, little memory, on the CPU.</summary>
internal static class OnnxSessionFactory
{
    /// <summary>Opens a model file.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="options">Threads and memory.</param>
    /// <param name="arena">Whether memory is kept between runs where the options leave it open.</param>
    /// <param name="provider">Where it runs, see <see cref="ExecutionProvider"/>; the CPU where left out.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the file.</exception>
    public static InferenceSession Open(string path, OnnxSessionOptions options, bool arena = false, string provider = ExecutionProvider.Cpu) =>
        Open(Path.GetFileName(path), session => new InferenceSession(path, session), options, arena, provider);

    /// <summary>Opens a model in memory, such as one that was expanded.</summary>
    /// <param name="model">The model; not needed any more once it is open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">Threads and memory.</param>
    /// <param name="arena">Whether memory is kept between runs where the options leave it open.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the model.</exception>
    public static InferenceSession Open(byte[] model, string name, OnnxSessionOptions options, bool arena = false) =>
        Open(name, session => new InferenceSession(model, session), options, arena, ExecutionProvider.Cpu);

    private static InferenceSession Open(string name, Func<SessionOptions, InferenceSession> open, OnnxSessionOptions options, bool arena, string provider)
    {
        OnnxRuntimeEnvironment.Prepare();
        using var session = new SessionOptions
        {
            IntraOpNumThreads = Math.Max(1, options.Threads),
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = options.Optimization,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,

            // Small models need kilobytes between their nodes: an arena would only hold memory.
            EnableCpuMemArena = options.MemoryArena ?? arena,

            // A plan of the memory is kept for each shape of the inputs, and those of texts vary.
            EnableMemoryPattern = false,
        };

        // Idle threads that spin cost a core on a kiosk that mostly waits.
        session.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        try
        {
            ExecutionProvider.Append(session, provider);
            return open(session);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"{name}: ONNX Runtime refuses the model: {FirstLine(exception.Message)}", exception);
        }
    }

    /// <summary>The first line of a message of ONNX Runtime, which may go on for pages.</summary>
    public static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }
}
