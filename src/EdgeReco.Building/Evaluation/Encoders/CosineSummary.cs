using System.Numerics.Tensors;

namespace EdgeReco.Building.Evaluation;

/// <summary>How close an encoder's vectors are to the first one's.</summary>
/// <param name="Mean">Mean cosine.</param>
/// <param name="P1">The cosine that one in a hundred falls below, by nearest rank.</param>
public readonly record struct CosineSummary(double Mean, double P1)
{
    /// <summary>Compares tables row by row.</summary>
    /// <returns>Null when the vectors are of different width, or there are none.</returns>
    internal static CosineSummary? Of(params ReadOnlySpan<(VectorTable First, VectorTable Other)> tables)
    {
        var cosines = new List<double>();
        foreach ((VectorTable first, VectorTable other) in tables)
        {
            if (first.Dimensions != other.Dimensions)
            {
                return null;
            }

            for (int row = 0; row < first.Count; row++)
            {
                cosines.Add(TensorPrimitives.Dot(first[row], other[row]));
            }
        }

        if (cosines.Count == 0)
        {
            return null;
        }

        cosines.Sort();
        return new CosineSummary(cosines.Average(), cosines[Math.Max(0, (int)Math.Ceiling(cosines.Count * 0.01) - 1)]);
    }
}
