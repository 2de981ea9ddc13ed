namespace EdgeReco.Compression.Pruning.Fitting;

/// <summary>Rows of numbers, stored column by column so that columns can be multiplied with each other.</summary>
/// <param name="width">Numbers in a row.</param>
internal sealed class ColumnSamples(int width)
{
    private readonly List<float[]> _parts = [];
    private float[]? _columns;

    /// <summary>Numbers in a row.</summary>
    public int Width => width;

    /// <summary>Rows added.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds rows that follow each other.</summary>
    public void Add(float[] rows)
    {
        _parts.Add(rows);
        Rows += rows.Length / width;
        _columns = null;
    }

    /// <summary>One column over all rows.</summary>
    public ReadOnlySpan<float> Column(int column) => (_columns ??= Transpose()).AsSpan(column * Rows, Rows);

    private float[] Transpose()
    {
        float[] columns = new float[Rows * width];
        int row = 0;
        foreach (float[] part in _parts)
        {
            for (int start = 0; start < part.Length; start += width, row++)
            {
                for (int i = 0; i < width; i++)
                {
                    columns[(i * Rows) + row] = part[start + i];
                }
            }
        }

        return columns;
    }
}
