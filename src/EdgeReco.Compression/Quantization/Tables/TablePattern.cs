namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// Nodes that unpack 4-bit rows. Measured with ONNX Runtime 1.31 on one x64 core, 16 rows of 30,000: 64 columns 6.8 µs
/// contrib, 8.3 to 14 plain (float table 5.5, int8 rows 7.3); 384 columns 9.7 and 11.7 (5.5 and 7.5). At 128 rows they
/// are alike. Looking bytes up in a table of pairs took 2 to 4 times as long, shifts a little longer than the plain one.
/// </summary>
internal enum TablePattern
{
    /// <summary>com.microsoft GatherBlockQuantized: one node, scales in single precision. ONNX Runtime only.</summary>
    Contrib,

    /// <summary>Standard operators that split the bytes of the rows asked for; scales in half precision where they fit.</summary>
    Plain,
}
