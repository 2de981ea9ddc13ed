using EdgeReco.Compression.Arithmetic;

namespace EdgeReco.Compression.Advice;

/// <summary>One constant of a model.</summary>
/// <param name="Kind">What it is used for first.</param>
/// <param name="Elements">Numbers.</param>
/// <param name="Rows">Length of the first axis.</param>
/// <param name="Columns">Numbers of a row.</param>
/// <param name="Bits">Bits a number.</param>
/// <param name="IsSingle">Whether it is in single precision.</param>
internal readonly record struct ModelWeight(WorkKind Kind, long Elements, long Rows, long Columns, int Bits, bool IsSingle)
{
    /// <summary>Bytes as it is.</summary>
    public double Bytes => Elements * (double)Bits / 8;
}
