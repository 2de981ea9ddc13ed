using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Passes;

/// <summary>What passes did, in the order in which they did it.</summary>
internal sealed class PassReport
{
    private readonly List<QuantizedTensor> _tensors = [];
    private readonly List<PassRewrite> _rewrites = [];
    private readonly List<PassSkip> _skips = [];

    /// <summary>Weights that are stored in fewer bits.</summary>
    public IReadOnlyList<QuantizedTensor> Tensors => _tensors;

    /// <summary>Nodes that were rewritten without loss, counted by pass.</summary>
    public IReadOnlyList<PassRewrite> Rewrites => _rewrites;

    /// <summary>What stayed as it was, and why.</summary>
    public IReadOnlyList<PassSkip> Skips => _skips;

    /// <summary>Notes a quantized weight.</summary>
    public void Add(QuantizedTensor tensor) => _tensors.Add(tensor);

    /// <summary>Notes how many places a pass rewrote; zero is not noted.</summary>
    public void Rewrote(string pass, int places)
    {
        if (places > 0)
        {
            _rewrites.Add(new PassRewrite(pass, places));
        }
    }

    /// <summary>Takes over what another report says.</summary>
    public void AddAll(PassReport other)
    {
        _tensors.AddRange(other._tensors);
        _rewrites.AddRange(other._rewrites);
        _skips.AddRange(other._skips);
    }

    /// <summary>Notes a node or tensor that a pass left alone.</summary>
    public void Skip(string pass, string name, string reason) => _skips.Add(new PassSkip(pass, name, reason));
}
