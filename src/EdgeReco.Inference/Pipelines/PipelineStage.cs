using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>One part, opened. Thread-safe.</summary>
internal sealed class PipelineStage : IDisposable
{
    private readonly InferenceSession _session;
    private readonly string _file;
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private readonly string[] _last;

    private PipelineStage(InferenceSession session, PipelinePart part, string provider, string[] last)
    {
        _session = session;
        _file = part.File;
        _inputs = [.. part.Inputs];
        _outputs = [.. part.Outputs];
        _last = last;
        Provider = provider;
    }

    /// <summary>Where it runs.</summary>
    public string Provider { get; }

    /// <summary>What the session says about its inputs and outputs, by name.</summary>
    public IEnumerable<ModelPort> Ports => _session.InputMetadata.Concat(_session.OutputMetadata).Select(ModelRunner.Port);

    /// <summary>Opens a part.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="part">What the description says about it.</param>
    /// <param name="options">Threads and memory.</param>
    /// <param name="provider">Where it is to run.</param>
    /// <param name="last">Values that no stage after it reads.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses it, or it has other inputs or outputs.</exception>
    public static PipelineStage Open(string path, PipelinePart part, OnnxSessionOptions options, string provider, string[] last)
    {
        InferenceSession session = OnnxSessionFactory.Open(path, options, arena: true, provider);
        bool fits = session.InputMetadata.Keys.Order(StringComparer.Ordinal).SequenceEqual(part.Inputs.Order(StringComparer.Ordinal))
            && session.OutputMetadata.Keys.Order(StringComparer.Ordinal).SequenceEqual(part.Outputs.Order(StringComparer.Ordinal));
        if (!fits)
        {
            session.Dispose();
            throw new InvalidDataException($"{part.File}: its inputs or outputs are not those that {PipelineDescription.FileName} tells");
        }

        return new PipelineStage(session, part, provider, last);
    }

    /// <summary>Runs the part on the values of a frame, and adds what it makes.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime fails on these values.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(PipelineFrame frame, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var options = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using CancellationTokenRegistration stop = cancellation.Register(static state => ((RunOptions)state!).Terminate = true, options);
        try
        {
            OrtValue[] inputs = Array.ConvertAll(_inputs, name => frame[name]);

            // The frame takes the values over one by one, so the collection itself has nothing to dispose of.
            IDisposableReadOnlyCollection<OrtValue> made = _session.Run(options, _inputs, inputs, _outputs);
            for (int i = 0; i < _outputs.Length; i++)
            {
                frame.Set(_outputs[i], made[i]);
            }
        }
        catch (OnnxRuntimeException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new InvalidDataException($"{_file}: ONNX Runtime fails on these inputs: {OnnxSessionFactory.FirstLine(exception.Message)}", exception);
        }

        frame.Drop(_last);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
