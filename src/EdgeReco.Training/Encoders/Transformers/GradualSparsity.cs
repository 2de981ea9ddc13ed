namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Magnitude pruning that grows while the model trains: after step t of the ramp's n, the share s · (1 - (1 - t / n)³) of
/// each layer matrix is zero (Zhu and Gupta, "To prune, or not to prune", 2017). The smallest weights go.
/// </summary>
public sealed record GradualSparsity
{
    /// <summary>Share of zeros at the end, 0 to 1.</summary>
    public double Share { get; set; } = 0.5;

    /// <summary>Share of all steps in which it grows; the rest is recovery.</summary>
    public double Ramp { get; set; } = 0.6;

    /// <summary>Steps from one pruning to the next.</summary>
    public int Every { get; set; } = 50;

    /// <summary>Whether weights are pruned after a step.</summary>
    /// <param name="step">Steps done.</param>
    /// <param name="steps">Steps in all.</param>
    internal bool IsDue(int step, int steps) => step <= RampSteps(steps) && (step % Every == 0 || step == RampSteps(steps));

    /// <summary>The share of zeros after a step.</summary>
    /// <param name="step">Steps done.</param>
    /// <param name="steps">Steps in all.</param>
    internal double ShareAt(int step, int steps) => Share * (1 - Math.Pow(1 - Math.Min(1, (double)step / RampSteps(steps)), 3));

    private int RampSteps(int steps) => Math.Max(1, (int)(steps * Ramp));
}
