namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>A matrix after one way of rounding.</summary>
/// <param name="Method">The way.</param>
/// <param name="Matrix">Codes and grids.</param>
/// <param name="Decoded">What they stand for, [outputs, inputs].</param>
/// <param name="Sqnr">Signal to noise in dB: of the output on samples, of the weights without.</param>
internal sealed record BlockWeightResult(BlockWeightMethod Method, BlockMatrix Matrix, float[] Decoded, double Sqnr);
