using System.Buffers;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>The values of one run on its way through the stages. Inputs are used where they lie, without a copy.</summary>
internal sealed class PipelineFrame : IDisposable
{
    private readonly Dictionary<string, OrtValue> _values = new(StringComparer.Ordinal);
    private readonly List<MemoryHandle> _pins = [];

    /// <summary>Takes the inputs.</summary>
    /// <exception cref="InvalidDataException">One is missing.</exception>
    public PipelineFrame(IReadOnlyList<string> names, IReadOnlyDictionary<string, HostTensor> inputs)
    {
        try
        {
            foreach (string name in names)
            {
                Set(name, Wrap(inputs.TryGetValue(name, out HostTensor? tensor) ? tensor : throw new InvalidDataException($"input {name} is missing")));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>A value that is there.</summary>
    public OrtValue this[string name] => _values[name];

    /// <summary>Takes over a value.</summary>
    public void Set(string name, OrtValue value) => _values[name] = value;

    /// <summary>Lets go of values that no further stage reads.</summary>
    public void Drop(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (_values.Remove(name, out OrtValue? value))
            {
                value.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (OrtValue value in _values.Values)
        {
            value.Dispose();
        }

        _values.Clear();
        _pins.ForEach(pin => pin.Dispose());
        _pins.Clear();
    }

    private unsafe OrtValue Wrap(HostTensor tensor)
    {
        if (tensor.Bytes.Length == 0)
        {
            // Nothing to point at.
            return OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, tensor.Type, tensor.Dims);
        }

        MemoryHandle pin = tensor.Bytes.AsMemory().Pin();
        _pins.Add(pin);
        return OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, tensor.Type, tensor.Dims, (nint)pin.Pointer, tensor.Bytes.Length);
    }
}
