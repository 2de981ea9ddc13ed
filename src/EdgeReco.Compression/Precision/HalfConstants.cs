using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Precision;

/// <summary>Constants in half precision: made when first asked for, shared by all graphs.</summary>
internal sealed class HalfConstants
{
    private readonly Dictionary<TensorProto, string?> _refused = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TensorProto, string> _halves = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TensorProto, GraphEditor> _owners = new(ReferenceEqualityComparer.Instance);
    private readonly ConstantUses _uses;
    private readonly PassReport _report;
    private readonly string _pass;

    /// <summary>Constants of all graphs of a model.</summary>
    public HalfConstants(IReadOnlyList<GraphEditor> editors, PassReport report, string pass)
    {
        _uses = new ConstantUses(editors);
        _report = report;
        _pass = pass;
        foreach (GraphEditor editor in editors)
        {
            foreach (TensorProto tensor in editor.Initializers.Values)
            {
                _owners[tensor] = editor;
            }
        }
    }

    /// <summary>Whether a constant may be rounded; noted once where it may not.</summary>
    public bool Fits(TensorProto tensor)
    {
        if (!_refused.TryGetValue(tensor, out string? reason))
        {
            reason = TensorData.TryReadSingles(tensor, out float[] values) ? HalfRange.Refuse(values) : "cannot be read";
            _refused[tensor] = reason;
            if (reason is not null)
            {
                _report.Skip(_pass, tensor.Name, reason);
            }
        }

        return reason is null;
    }

    /// <summary>The name of a constant in half precision.</summary>
    public string Half(TensorProto tensor)
    {
        if (!_halves.TryGetValue(tensor, out string? name))
        {
            GraphEditor owner = _owners[tensor];
            TensorData.TryReadSingles(tensor, out float[] values);
            name = owner.Add(RawTensor.Floats(owner.Fresh($"{tensor.Name}_fp16"), values, true, [.. tensor.Dims]));
            _halves[tensor] = name;
            _report.Add(new QuantizedTensor(_pass, tensor.Name, HalfStoragePass.Noise(values), values.Length * 4L, values.Length * 2L));
        }

        return name;
    }

    /// <summary>Removes constants that nobody reads in single precision any more.</summary>
    /// <param name="half">Nodes that are computed in half precision.</param>
    public void Finish(HashSet<NodeProto> half)
    {
        foreach (TensorProto tensor in _halves.Keys)
        {
            if (!_uses.IsOutput(tensor) && _uses.Of(tensor).All(use => half.Contains(use.Node)))
            {
                _owners[tensor].Remove(tensor);
            }
        }
    }
}
