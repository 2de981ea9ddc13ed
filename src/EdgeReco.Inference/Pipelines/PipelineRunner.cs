using System.Runtime.CompilerServices;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>
/// Runs a model that was split into parts, with the same result as the whole. Values go from part to part without a copy
/// on the CPU; from a provider with memory of its own ONNX Runtime copies them. Thread-safe, but dispose of it only after
/// the last run has ended.
/// </summary>
public sealed class PipelineRunner : IDisposable
{
    private readonly PipelineStage[] _stages;
    private readonly string[] _inputs;
    private readonly int _queueLength;
    private bool _disposed;

    private PipelineRunner(PipelineDescription pipeline, PipelineStage[] stages, int queueLength)
    {
        _stages = stages;
        _queueLength = queueLength;
        Dictionary<string, ModelPort> ports = new(StringComparer.Ordinal);
        foreach (ModelPort port in stages.SelectMany(stage => stage.Ports))
        {
            ports.TryAdd(port.Name, port);
        }

        // An input that no part reads is known to the description only.
        Inputs = [.. pipeline.Inputs.Where(ports.ContainsKey).Select(name => ports[name])];
        Outputs = [.. pipeline.Outputs.Select(name => ports[name])];
        _inputs = [.. Inputs.Select(input => input.Name)];
    }

    /// <summary>Inputs of the whole that a part reads.</summary>
    public IReadOnlyList<ModelPort> Inputs { get; }

    /// <summary>Outputs of the whole, in its order.</summary>
    public IReadOnlyList<ModelPort> Outputs { get; }

    /// <summary>Where each part runs, by the names of <see cref="ExecutionProvider"/>.</summary>
    public IReadOnlyList<string> Providers => [.. _stages.Select(stage => stage.Provider)];

    /// <summary>Opens the parts of a folder.</summary>
    /// <param name="folder">A folder with a <c>pipeline.json</c>.</param>
    /// <param name="options">Threads and providers; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The description or a part is wrong or missing; one line that says which.</exception>
    public static PipelineRunner Open(string folder, PipelineOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= new PipelineOptions();
        string description = Path.Combine(folder, PipelineDescription.FileName);
        if (!File.Exists(description))
        {
            throw new InvalidDataException($"{folder}: has no {PipelineDescription.FileName}");
        }

        PipelineDescription pipeline = PipelineDescription.Read(description);
        var stages = new List<PipelineStage>(pipeline.Parts.Count);
        try
        {
            for (int i = 0; i < pipeline.Parts.Count; i++)
            {
                stages.Add(Open(folder, pipeline, i, options));
            }

            return new PipelineRunner(pipeline, [.. stages], options.QueueLength);
        }
        catch
        {
            stages.ForEach(stage => stage.Dispose());
            throw;
        }
    }

    /// <summary>Runs the parts one after another.</summary>
    /// <param name="inputs">A tensor for each input by its name; others are ignored. They must not change until the run has ended.</param>
    /// <param name="cancellation">Stops, also in the middle of a part.</param>
    /// <returns>The outputs in the order of <see cref="Outputs"/>.</returns>
    /// <exception cref="InvalidDataException">An input is missing, or ONNX Runtime fails on these inputs.</exception>
    public IReadOnlyList<HostTensor> Run(IReadOnlyDictionary<string, HostTensor> inputs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ObjectDisposedException.ThrowIf(_disposed, this);
        using var frame = new PipelineFrame(_inputs, inputs);
        foreach (PipelineStage stage in _stages)
        {
            stage.Run(frame, cancellation);
        }

        return Results(frame);
    }

    /// <summary>
    /// Runs a stream of batches with all parts at work at the same time, each on another batch: more batches in the same
    /// time where the parts have cores or providers of their own; a single batch takes as long as with <see cref="Run"/>.
    /// </summary>
    /// <param name="batches">Inputs as for <see cref="Run"/>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The outputs of each batch, in the order of the batches.</returns>
    /// <exception cref="InvalidDataException">An input is missing, or ONNX Runtime fails; the batches before that one were returned.</exception>
    public async IAsyncEnumerable<IReadOnlyList<HostTensor>> StreamAsync(
        IAsyncEnumerable<IReadOnlyDictionary<string, HostTensor>> batches, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ObjectDisposedException.ThrowIf(_disposed, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var stream = new PipelineStream(_stages, _inputs, _queueLength);
        Task work = stream.RunAsync(batches, stop.Token);
        try
        {
            await foreach (PipelineFrame frame in stream.Finished.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                using (frame)
                {
                    yield return Results(frame);
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
            stream.Drain();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Array.ForEach(_stages, stage => stage.Dispose());
        }
    }

    private static PipelineStage Open(string folder, PipelineDescription pipeline, int index, PipelineOptions options)
    {
        PipelinePart part = pipeline.Parts[index];
        string path = Path.Combine(folder, part.File);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{PipelineDescription.FileName}: parts[{index}].file: there is no {part.File} beside it");
        }

        string provider = options.Providers.TryGetValue(index, out string? chosen) ? chosen : part.Providers.FirstOrDefault(ExecutionProvider.IsAvailable) ?? ExecutionProvider.Cpu;
        if (!ExecutionProvider.IsAvailable(provider))
        {
            throw new InvalidDataException($"{part.File}: this build of ONNX Runtime has no provider '{provider}'");
        }

        var session = new OnnxSessionOptions
        {
            Threads = options.Threads.TryGetValue(index, out int threads) ? threads : options.Session.Threads,
            MemoryArena = options.Session.MemoryArena,
            Optimization = options.Session.Optimization,
        };
        return PipelineStage.Open(path, part, session, provider, LastRead(pipeline, index));
    }

    // What this part reads or makes, and nobody after it wants.
    private static string[] LastRead(PipelineDescription pipeline, int index)
    {
        HashSet<string> wanted = [.. pipeline.Parts.Skip(index + 1).SelectMany(part => part.Inputs), .. pipeline.Outputs];
        PipelinePart part = pipeline.Parts[index];
        return [.. part.Inputs.Concat(part.Outputs).Where(name => !wanted.Contains(name))];
    }

    private IReadOnlyList<HostTensor> Results(PipelineFrame frame) => [.. Outputs.Select(output => ModelRunner.Copy(frame[output.Name], output.Name))];
}
