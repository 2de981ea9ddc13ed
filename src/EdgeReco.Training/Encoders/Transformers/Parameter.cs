namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>A matrix or vector of weights.</summary>
/// <param name="Rows">Rows; 1 for a vector.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Values">Row by row, [rows, columns].</param>
/// <param name="IsVector">Whether it has one axis.</param>
public sealed record Parameter(int Rows, int Columns, float[] Values, bool IsVector)
{
    /// <summary>A matrix [rows, columns].</summary>
    public static Parameter Matrix(int rows, int columns, float[] values) => new(rows, columns, values, false);

    /// <summary>A vector.</summary>
    public static Parameter Vector(float[] values) => new(1, values.Length, values, true);

    /// <summary>Some rows, in the order given.</summary>
    public Parameter TakeRows(ReadOnlySpan<int> rows)
    {
        float[] values = new float[rows.Length * Columns];
        for (int i = 0; i < rows.Length; i++)
        {
            Values.AsSpan(rows[i] * Columns, Columns).CopyTo(values.AsSpan(i * Columns));
        }

        return new Parameter(rows.Length, Columns, values, IsVector);
    }

    /// <summary>Some columns, in the order given.</summary>
    public Parameter TakeColumns(ReadOnlySpan<int> columns)
    {
        float[] values = new float[Rows * columns.Length];
        for (int row = 0; row < Rows; row++)
        {
            for (int i = 0; i < columns.Length; i++)
            {
                values[(row * columns.Length) + i] = Values[(row * Columns) + columns[i]];
            }
        }

        return new Parameter(Rows, columns.Length, values, IsVector);
    }
}
