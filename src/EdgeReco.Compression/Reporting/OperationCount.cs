using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Reporting;

/// <summary>What one run of a model takes.</summary>
/// <param name="Inputs">The inputs and their lengths that it was counted at.</param>
/// <param name="FloatMacs">Multiplications with addition in floats.</param>
/// <param name="IntegerMacs">The same of quantized operators.</param>
/// <param name="WeightBytes">Bytes of weights that are read; of a table only the rows looked up.</param>
/// <param name="UnknownNodes">Nodes whose shapes are not known in full; what is not known counts as nothing.</param>
public sealed record OperationCount(string Inputs, double FloatMacs, double IntegerMacs, long WeightBytes, int UnknownNodes)
{
    /// <summary>Energy of a multiplication with addition of 32-bit floats: 3.7 + 0.9 pJ.</summary>
    public const double FloatPicojoules = 4.6;

    /// <summary>The same of 8-bit integers with a 32-bit sum: 0.2 + 0.1 pJ.</summary>
    public const double IntegerPicojoules = 0.3;

    /// <summary>Energy of a byte from memory: at least 1.3 nJ for eight.</summary>
    public const double BytePicojoules = 162.5;

    /// <summary>
    /// Estimated millijoules of a run: float MACs, integer MACs and weight bytes, each times its energy, with the figures of
    /// 45 nm from Horowitz, "Computing's energy problem", ISSCC 2014. All weights come from memory in each run, activations
    /// from the cache for nothing. Good for ratios; no measurement.
    /// </summary>
    public double Millijoules => ((FloatMacs * FloatPicojoules) + (IntegerMacs * IntegerPicojoules) + (WeightBytes * BytePicojoules)) * 1e-9;

    /// <summary>Counts.</summary>
    /// <param name="path">The model's file.</param>
    /// <param name="samples">Shapes and seed: the same give every model the same lengths.</param>
    /// <exception cref="InvalidDataException">The model cannot be read, or a shape must be told; the message names it.</exception>
    public static OperationCount Of(string path, SampleOptions samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        OnnxModel model = OnnxModel.Load(path);
        ModelWork work = ModelWork.Of(model, samples.Shapes, samples.Seed);
        var index = new GraphIndex(model.Proto.Graph);
        (double floats, double integers, long bytes, int unknown) = (0, 0, 0, 0);
        foreach (NodeProto node in model.Proto.Graph.Node)
        {
            NodeWork own = work[node];
            (floats, integers) = QuantizedOperators.IsQuantized(node, index) ? (floats, integers + own.Macs) : (floats + own.Macs, integers);
            bytes += own.WeightBytes;
            unknown += own.IsKnown || own == default ? 0 : 1;
        }

        IEnumerable<string> inputs = model.Proto.Graph.Input
            .Where(input => !index.IsConstant(input.Name))
            .Select(input => $"{input.Name} [{string.Join(", ", work.Types[input.Name].Dims?.Select(dim => dim.IsKnown ? $"{dim.Value}" : "?") ?? [])}]");
        return new OperationCount(string.Join(", ", inputs), floats, integers, bytes, unknown);
    }
}
