namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>A range that holds zero, so that zero stays zero in integers.</summary>
internal readonly record struct ValueRange
{
    /// <summary>A range, widened to hold zero.</summary>
    public ValueRange(float min, float max)
    {
        Min = Math.Min(min, 0);
        Max = Math.Max(max, 0);
    }

    /// <summary>Lowest value; at most 0.</summary>
    public float Min { get; }

    /// <summary>Highest value; at least 0.</summary>
    public float Max { get; }

    /// <summary>The range around zero that holds this one.</summary>
    public ValueRange Symmetric() => new(-Math.Max(-Min, Max), Math.Max(-Min, Max));

    /// <summary>What both ranges hold together.</summary>
    public ValueRange Union(ValueRange other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));
}
