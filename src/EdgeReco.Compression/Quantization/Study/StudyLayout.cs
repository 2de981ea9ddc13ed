using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Study;

/// <summary>Where the channels of a weight lie: values as [channels, weights of a channel] and back.</summary>
/// <param name="Channels">Output channels, or rows of a table.</param>
/// <param name="Depth">Weights of a channel.</param>
/// <param name="ChannelsLast">Whether the channel is the last axis of a matrix and not the first one of the tensor.</param>
internal readonly record struct StudyLayout(int Channels, int Depth, bool ChannelsLast)
{
    /// <summary>The layout of a constant by what reads it; null where that is no layer or table, or not all of one mind.</summary>
    public static StudyLayout? Of(TensorProto tensor, IReadOnlyList<ConstantUse> uses)
    {
        bool?[] last = [.. uses.Select(use => LastAxis(tensor, use)).Distinct()];
        if (last is not [{ } channelsLast] || tensor.Dims.Count < 2)
        {
            return null;
        }

        long elements = tensor.Dims.Aggregate(1L, (product, dim) => product * dim);
        long channels = channelsLast ? tensor.Dims[^1] : tensor.Dims[0];
        return elements is 0 or > int.MaxValue ? null : new StudyLayout((int)channels, (int)(elements / channels), channelsLast);
    }

    /// <summary>The position of a channel's weight in the tensor.</summary>
    public int At(int channel, int i) => ChannelsLast ? (i * Channels) + channel : (channel * Depth) + i;

    private static bool? LastAxis(TensorProto tensor, ConstantUse use) => (use.Node.Domain, use.Node.OpType, use.Input) switch
    {
        ("", "MatMul", 1) => true,
        ("", "Gemm", 1) when tensor.Dims.Count == 2 => use.Node.Int("transB", 0) == 0,
        ("", "Conv", 1) or ("", "Gather", 0) => false,
        _ => null,
    };
}
