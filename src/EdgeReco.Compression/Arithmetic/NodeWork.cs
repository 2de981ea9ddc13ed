namespace EdgeReco.Compression.Arithmetic;

/// <summary>What one run of a node takes.</summary>
/// <param name="Kind">The sort of work.</param>
/// <param name="Macs">Multiplications with addition; 0 for other work.</param>
/// <param name="WeightBytes">Bytes of constants that it reads; of a table only the rows looked up.</param>
/// <param name="ActivationBytes">Bytes of activations that it reads and writes.</param>
/// <param name="OutputBytes">Bytes that it writes.</param>
/// <param name="IsKnown">Whether all shapes were known; otherwise what is not counts as nothing.</param>
public readonly record struct NodeWork(WorkKind Kind, double Macs, long WeightBytes, long ActivationBytes, long OutputBytes, bool IsKnown)
{
    /// <summary>
    /// Seconds by the roofline model, max(operations / peak, bytes / bandwidth), with two operations a MAC
    /// (Williams, Waterman and Patterson 2009).
    /// </summary>
    /// <param name="flops">Operations a second.</param>
    /// <param name="bandwidth">Bytes a second from and to memory.</param>
    public double Seconds(double flops, double bandwidth) => Math.Max(2 * Macs / flops, (WeightBytes + ActivationBytes) / bandwidth);
}
