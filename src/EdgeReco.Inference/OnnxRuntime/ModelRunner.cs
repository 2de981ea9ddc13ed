using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>
/// Runs any model of dense tensors on the CPU, for the workshop: every run allocates its outputs. What a kiosk runs has
/// a class of its own with bound buffers. Thread-safe.
/// </summary>
public sealed class ModelRunner : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;

    private ModelRunner(InferenceSession session)
    {
        _session = session;
        Inputs = [.. session.InputMetadata.Select(Port)];
        Outputs = [.. session.OutputMetadata.Select(Port)];
        _inputNames = [.. Inputs.Select(port => port.Name)];
        _outputNames = [.. Outputs.Select(port => port.Name)];
    }

    /// <summary>Inputs in the order of the graph; those with an initial value are not among them.</summary>
    public IReadOnlyList<ModelPort> Inputs { get; }

    /// <summary>Outputs in the order of the graph.</summary>
    public IReadOnlyList<ModelPort> Outputs { get; }

    /// <summary>Opens a model file; external data is found beside it.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the model.</exception>
    public static ModelRunner Load(string path, ModelRunnerOptions? options = null) =>
        Open(Path.GetFileName(path), session => new InferenceSession(path, session), options ?? new());

    /// <summary>Opens a model in memory.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the model.</exception>
    public static ModelRunner Load(byte[] model, ModelRunnerOptions? options = null) =>
        Open("model", session => new InferenceSession(model, session), options ?? new());

    /// <summary>Runs the model.</summary>
    /// <param name="inputs">A tensor for each input by its name; others are ignored.</param>
    /// <returns>The outputs in the order of <see cref="Outputs"/>.</returns>
    /// <exception cref="InvalidDataException">An input is missing, or ONNX Runtime fails on these inputs.</exception>
    public IReadOnlyList<HostTensor> Run(IReadOnlyDictionary<string, HostTensor> inputs)
    {
        var values = new List<OrtValue>(_inputNames.Length);
        try
        {
            foreach (string name in _inputNames)
            {
                HostTensor tensor = inputs.TryGetValue(name, out HostTensor? found) ? found : throw new InvalidDataException($"input {name} is missing");
                var value = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, tensor.Type, tensor.Dims);
                values.Add(value);
                tensor.Bytes.CopyTo(value.GetTensorMutableRawData());
            }

            using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_options, _inputNames, values, _outputNames);
            return [.. outputs.Select((output, i) => Copy(output, _outputNames[i]))];
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"ONNX Runtime fails on these inputs: {OnnxSessionFactory.FirstLine(exception.Message)}", exception);
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }

    /// <summary>Ends profiling.</summary>
    /// <returns>The profile's file.</returns>
    public string EndProfiling() => _session.EndProfiling();

    /// <inheritdoc/>
    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }

    private static ModelRunner Open(string name, Func<SessionOptions, InferenceSession> open, ModelRunnerOptions options)
    {
        OnnxRuntimeEnvironment.Prepare();
        using var session = new SessionOptions
        {
            IntraOpNumThreads = Math.Max(1, options.Threads),
            InterOpNumThreads = 1,
            GraphOptimizationLevel = options.Optimization,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        session.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        if (options.OptimizedModelPath is { } optimized)
        {
            session.OptimizedModelFilePath = optimized;
        }

        if (options.ProfilePrefix is { } profile)
        {
            // The prefix first: it is read at the moment when profiling is enabled, and otherwise means the current folder.
            session.ProfileOutputPathPrefix = profile;
            session.EnableProfiling = true;
        }

        if (options.DisabledOptimizers.Count > 0)
        {
            session.AddSessionConfigEntry("optimization.disable_specified_optimizers", string.Join(';', options.DisabledOptimizers));
        }

        try
        {
            return new ModelRunner(open(session));
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"{name}: ONNX Runtime refuses the model: {OnnxSessionFactory.FirstLine(exception.Message)}", exception);
        }
    }

    /// <summary>An input or output as a session describes it.</summary>
    internal static ModelPort Port(KeyValuePair<string, NodeMetadata> port)
    {
        NodeMetadata metadata = port.Value;
        return metadata.IsTensor
            ? new ModelPort(port.Key, true, metadata.ElementDataType, metadata.Dimensions, metadata.SymbolicDimensions)
            : new ModelPort(port.Key, false, TensorElementType.DataTypeMax, [], []);
    }

    /// <summary>Copies a tensor that lies in ordinary memory.</summary>
    /// <exception cref="InvalidDataException">It is no dense tensor of numbers.</exception>
    internal static HostTensor Copy(OrtValue value, string name)
    {
        if (!value.IsTensor)
        {
            throw new InvalidDataException($"output {name} is no dense tensor");
        }

        OrtTensorTypeAndShapeInfo info = value.GetTensorTypeAndShape();
        if (HostTensor.SizeOf(info.ElementDataType) == 0)
        {
            throw new InvalidDataException($"output {name} is a tensor of {info.ElementDataType}, which holds no numbers");
        }

        return new HostTensor(info.ElementDataType, info.Shape, value.GetTensorMutableRawData().ToArray());
    }
}
