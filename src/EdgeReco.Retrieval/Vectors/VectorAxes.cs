namespace EdgeReco.Retrieval.Vectors;

/// <summary>The axes that vectors are turned onto before they are stored.</summary>
/// <param name="Mean">The mean of the vectors, [dimensions].</param>
/// <param name="Columns">Orthonormal axes, most telling first, [dimensions, kept]; empty where the dimensions themselves are the axes.</param>
/// <param name="Kept">How many axes there are.</param>
public sealed record VectorAxes(float[] Mean, float[] Columns, int Kept);
