using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Audit;

/// <summary>
/// Runs a model with ONNX Runtime's profiler on and says which of its quantized operators really compute in integers, and
/// where the time goes. What holds on this machine need not hold on another: kernels differ by processor.
/// </summary>
public static class ModelAudit
{
    private const int WarmUp = 3;
    private const int MaxInputs = 8;

    /// <summary>Audits a model.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told the share that is done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InvalidDataException">A model or an input is refused; the message says which.</exception>
    public static AuditResult Run(string path, AuditOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        OnnxModel model = OnnxModel.Load(path);
        SampleInputs samples = SampleSource.Open(model, options.Samples);
        IReadOnlyDictionary<string, HostTensor>[] inputs = [.. Enumerable.Range(0, Math.Min(samples.Count, MaxInputs)).Select(i => samples[i])];
        using ProfiledModel profiled = ProfiledModel.Open(path, model, options.Threads);
        using ProfiledModel? reference = options.FloatModel is { } other ? ProfiledModel.Open(other, OnnxModel.Load(other), options.Threads) : null;
        for (int run = -WarmUp; run < options.Runs; run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyDictionary<string, HostTensor> input = inputs[(run + WarmUp) % inputs.Length];
            profiled.Run(input);
            reference?.Run(input);
            progress?.Report((run + WarmUp + 1.0) / (options.Runs + WarmUp));
        }

        IReadOnlyDictionary<string, NodeTime> times = profiled.Times(WarmUp);
        IReadOnlyDictionary<string, NodeTime>? before = reference?.Times(WarmUp);
        return Describe(profiled, times, FloatTimes.Of(reference, before)) with { FloatMilliseconds = before is null ? null : Total(before) };
    }

    private static AuditResult Describe(ProfiledModel model, IReadOnlyDictionary<string, NodeTime> times, IReadOnlyDictionary<string, double> before)
    {
        var original = new GraphIndex(model.Original);
        var running = new GraphIndex(model.Running);
        double total = Total(times);
        NodeCost[] nodes = [.. times.Select(pair => new NodeCost(pair.Key, pair.Value.Operator, pair.Value.Microseconds / 1000, Share(pair.Value.Microseconds / 1000, total)))];
        return new AuditResult
        {
            Operators = Operators(original, new KernelFinder(running, times), before),
            Nodes = [.. nodes.OrderByDescending(node => node.Milliseconds).ThenBy(node => node.Name, StringComparer.Ordinal)],
            Costs =
            [
                .. nodes.GroupBy(node => node.Operator)
                    .Select(group => new OperatorCost(group.Key, group.Count(), group.Sum(node => node.Milliseconds), Share(group.Sum(node => node.Milliseconds), total)))
                    .OrderByDescending(cost => cost.Milliseconds),
            ],
            Milliseconds = total,
            NodeCount = (original.Nodes.Count, running.Nodes.Count),
        };
    }

    private static AuditedOperator[] Operators(GraphIndex original, KernelFinder kernels, IReadOnlyDictionary<string, double> before)
    {
        var operators = new List<AuditedOperator>();
        foreach (NodeProto node in original.Nodes.Where(node => QuantizedOperators.IsQuantized(node, original)))
        {
            IReadOnlyList<string> trail = OperatorTrail.Of(node, original);
            NodeProto? kernel = kernels.Find(trail, QuantizedOperators.Weights(node, original));
            (KernelStatus status, string reason) = kernels.Judge(kernel);
            string? twin = trail.FirstOrDefault(before.ContainsKey);
            operators.Add(new AuditedOperator
            {
                Name = node.Output[0],
                Operator = node.OpType,
                Kernel = kernel?.OpType,
                Status = status,
                Reason = reason,
                Milliseconds = kernels.Milliseconds(trail, kernel),
                FloatMilliseconds = twin is null ? null : before[twin],
            });
        }

        return [.. operators];
    }

    private static double Total(IReadOnlyDictionary<string, NodeTime> times) => times.Values.Sum(time => time.Microseconds) / 1000;

    private static double Share(double part, double total) => total > 0 ? part / total : 0;
}
