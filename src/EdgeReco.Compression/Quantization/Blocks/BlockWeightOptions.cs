namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>What <see cref="BlockWeightPass"/> does.</summary>
internal sealed class BlockWeightOptions
{
    /// <summary>
    /// Bits a weight, 2 to 8. ONNX Runtime computes with 2, 4 and 8; other widths are stored in the next of these, so
    /// that they run and show what the width would cost. On a CPU 2 bits are slower than single precision in blocks of 32
    /// and have no int8 kernel in blocks of 16 or 256 (ONNX Runtime 1.31).
    /// </summary>
    public int Bits { get; set; } = 4;

    /// <summary>Weights along the depth that share a scale: a power of two from 16 to 256. 128 is the fastest on a CPU.</summary>
    public int BlockSize { get; set; } = 32;

    /// <summary>Whether zero lies in the middle of the grid; otherwise each block stores where it lies.</summary>
    public bool Symmetric { get; set; } = true;

    /// <summary>How weights are rounded.</summary>
    public BlockWeightMethod Method { get; set; }

    /// <summary>
    /// Least precision of the products, ONNX Runtime's <c>accuracy_level</c>: 0 single precision, 4 int8 activations. On
    /// a CPU 4 is 2 to 50 times as fast as 0 (2 and 8 bits have no kernel of their own at 0) and adds noise at 48 dB.
    /// </summary>
    public int AccuracyLevel { get; set; } = 4;

    /// <summary>Matrices with fewer elements stay.</summary>
    public int MinimumElements { get; set; } = 1024;

    /// <summary>Whether a narrower range than the block's own is tried for a smaller squared error.</summary>
    public bool SearchClipping { get; set; } = true;

    /// <summary>
    /// What falls below this signal to noise ratio, in dB, stays in float: of the layer's output where samples say what
    /// goes in, of the weights otherwise. Null for the context's own, but no more than 6.02 * bits - 10, which is some
    /// 5 dB below what rounding reaches at that width (21 dB at 4 bits): 38 at 8 bits, 14 at 4, 2 at 2.
    /// </summary>
    public double? MinSqnr { get; set; }

    /// <summary>GPTQ: whether inputs with the largest second moment go first. The blocks' scales are then those of plain rounding.</summary>
    public bool ActOrder { get; set; }

    /// <summary>
    /// GPTQ: what is added to the diagonal of the second moments, as a share of its mean. Ten and a hundred times as much,
    /// and no GPTQ at all, are tried too, and what does best on the samples that were held out is taken.
    /// </summary>
    public double Damping { get; set; } = 0.01;

    /// <summary>Most samples that are run.</summary>
    public int MaxSamples { get; set; } = 128;

    /// <summary>Whether weights are only rounded and stay in float, to study what a width would cost.</summary>
    public bool Study { get; set; }

    /// <summary>Whether a width that ONNX Runtime has no kernel for is stored in just its bits and expanded when the model is opened.</summary>
    public bool Packed { get; set; }

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Throws where a value is out of range.</summary>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Bits, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Bits, 8);
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockSize, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BlockSize, 256);
        ArgumentOutOfRangeException.ThrowIfNotEqual(BlockSize & (BlockSize - 1), 0, nameof(BlockSize));
        ArgumentOutOfRangeException.ThrowIfNegative(AccuracyLevel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AccuracyLevel, 4);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Damping);
    }
}
