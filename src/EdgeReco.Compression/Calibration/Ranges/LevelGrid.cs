namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>The levels that eight bits give a range: multiples of a step, zero among them.</summary>
internal readonly struct LevelGrid
{
    /// <summary>Steps between the lowest and the highest level.</summary>
    private const int Affine = 255;
    private const int SymmetricSide = 127;

    /// <summary>The levels of a range of some width.</summary>
    public LevelGrid(ValueRange range, bool symmetric)
    {
        Step = symmetric ? (double)range.Max / SymmetricSide : ((double)range.Max - range.Min) / Affine;
        Lowest = symmetric ? -SymmetricSide : (int)Math.Round(range.Min / Step);
        Highest = symmetric ? SymmetricSide : Lowest + Affine;
    }

    /// <summary>Distance of two levels.</summary>
    public double Step { get; }

    /// <summary>The lowest level in steps; at most 0.</summary>
    public int Lowest { get; }

    /// <summary>The highest level in steps.</summary>
    public int Highest { get; }

    /// <summary>The level next to a value, in steps; beyond <see cref="Lowest"/> or <see cref="Highest"/> where it is clipped.</summary>
    public double Nearest(double value) => Math.Round(value / Step);
}
