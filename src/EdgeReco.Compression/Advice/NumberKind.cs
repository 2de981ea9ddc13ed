namespace EdgeReco.Compression.Advice;

/// <summary>What products are computed in.</summary>
internal enum NumberKind
{
    /// <summary>Single precision.</summary>
    Single,

    /// <summary>Half precision.</summary>
    Half,

    /// <summary>Integers of 8 bits, summed in 32.</summary>
    Int8,
}
