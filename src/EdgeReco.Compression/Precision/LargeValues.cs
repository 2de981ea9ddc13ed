using System.Numerics.Tensors;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Precision;

/// <summary>Values that come too near to 65504 on samples, so that half precision would make them infinite.</summary>
internal static class LargeValues
{
    /// <summary>Half of what half precision holds: other inputs may give more than the samples do.</summary>
    private const float Limit = 65504 / 2;

    /// <summary>Every value of the graph is looked at, so a few samples have to do.</summary>
    private const int MaxSamples = 4;

    /// <summary>Names of such values in the outermost graph; none without samples.</summary>
    public static IReadOnlySet<string> Find(PassContext context, string pass, GraphProto graph, ValueTypes types)
    {
        var large = new HashSet<string>(StringComparer.Ordinal);
        string[] names = [.. graph.Node.SelectMany(node => node.Output).Where(types.IsSingle)];
        if (context.Samples.Count == 0 || names.Length == 0)
        {
            return large;
        }

        try
        {
            ActivationReader.Read(
                context.Model,
                names,
                context.Samples,
                MaxSamples,
                (_, name, tensor) =>
                {
                    if (tensor.Count > 0 && !(Math.Abs(TensorPrimitives.MaxMagnitude<float>(tensor.ToSingles())) < Limit))
                    {
                        large.Add(name);
                    }
                },
                context.Cancellation);
        }
        catch (InvalidDataException exception)
        {
            context.Report.Skip(pass, graph.Name, $"no samples: {exception.Message}");
        }

        foreach (string name in names.Where(large.Contains))
        {
            context.Report.Skip(pass, name, $"beyond {Limit} on samples");
        }

        return large;
    }
}
