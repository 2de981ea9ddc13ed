namespace EdgeReco.Compression.Recipes;

/// <summary>How embedding tables are stored.</summary>
public enum TableFormat
{
    /// <summary>8 bits with a scale a row.</summary>
    Rows8,

    /// <summary>4 bits with a scale a row.</summary>
    Rows4,

    /// <summary>Product quantization: a byte for each four columns, which names one of 256 centroids.</summary>
    Product,
}
