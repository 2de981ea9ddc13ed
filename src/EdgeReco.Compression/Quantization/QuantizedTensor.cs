namespace EdgeReco.Compression.Quantization;

/// <summary>What a pass did to one tensor.</summary>
/// <param name="Pass">The pass.</param>
/// <param name="Name">The tensor.</param>
/// <param name="Sqnr">Signal to quantization noise, in dB, over the whole tensor; infinity where nothing was lost.</param>
/// <param name="BytesBefore">Size before.</param>
/// <param name="BytesAfter">Size after, scales included.</param>
public sealed record QuantizedTensor(string Pass, string Name, double Sqnr, long BytesBefore, long BytesAfter);
