using EdgeReco.Compression.Advice.Devices;
using EdgeReco.Compression.Arithmetic;

namespace EdgeReco.Compression.Advice;

/// <summary>
/// Time of one run on a device, max(operations / attained peak, bytes / bandwidth) for each node (Williams, Waterman and
/// Patterson 2009) and what each node takes besides. What the last cache holds is not read from memory again.
/// </summary>
internal sealed class Roofline(ModelFacts facts, DeviceProfile device)
{
    /// <summary>Operations a second that kernels attain.</summary>
    public double Rate(NumberKind numbers) => 1e9 * numbers switch
    {
        NumberKind.Int8 => device.Int8Gops * MeasuredFactors.Int8Attained,
        NumberKind.Half => device.Fp16Gflops * MeasuredFactors.FloatAttained,
        _ => device.Fp32Gflops * MeasuredFactors.FloatAttained,
    };

    /// <summary>Seconds of one run.</summary>
    /// <param name="plan">What became of the model.</param>
    public double Seconds(MethodPlan plan) => facts.Work.Sum(node => Seconds(node, plan)) + Overhead(plan);

    /// <summary>Seconds of the nodes of a kind.</summary>
    public double Seconds(MethodPlan plan, WorkKind kind) => facts.Work.Where(node => node.Kind == kind).Sum(node => Seconds(node, plan));

    /// <summary>Seconds that dispatch takes. TensorRT merges what works element by element into the products.</summary>
    public double Overhead(MethodPlan plan) =>
        facts.Work.Count(node => device.Kernels.HasRuntimeOperators || node.Macs > 0) * plan.Nodes * device.NodeUs * 1e-6;

    /// <summary>Seconds that products take, were memory infinitely fast.</summary>
    public double ComputeSeconds(MethodPlan plan) => facts.Work.Sum(node => Compute(node, plan));

    /// <summary>Seconds that memory takes, were arithmetic infinitely fast.</summary>
    public double MemorySeconds(MethodPlan plan) => facts.Work.Sum(node => Memory(node, plan));

    private double Seconds(NodeWork node, MethodPlan plan) => Math.Max(Compute(node, plan), Memory(node, plan));

    private double Compute(NodeWork node, MethodPlan plan) =>
        2 * node.Macs * plan.Kept(node.Kind) / (Rate(plan.Numbers(node.Kind)) * (node.Kind == WorkKind.Linear ? plan.KernelGain : 1));

    private double Memory(NodeWork node, MethodPlan plan)
    {
        double cache = device.CacheMb * 1e6;
        double weights = plan.ReadBytes <= cache && node.Kind != WorkKind.Table ? 0 : node.WeightBytes * plan.ReadShare(node.Kind);
        double activations = node.ActivationBytes <= cache ? 0 : node.ActivationBytes;
        return (weights + activations) / (device.BandwidthGbS * 1e9);
    }
}
