namespace EdgeReco.Inference.StaticEncoders;

/// <summary>
/// A static encoder's table as it is stored: the vector of token t is
/// <c>scale[t] · concat over parts p of partScale[p] · codebook[p][code[t, p]]</c>, cut to the dimensions; a text's vector
/// is the sum over its tokens, scaled to length 1.
/// </summary>
public sealed record StaticTable
{
    /// <summary>Entries of a part's codebook: what a byte can name.</summary>
    public const int Entries = 256;

    /// <summary>Most numbers of a part.</summary>
    public const int MaxWidth = 4;

    /// <summary>Numbers of a vector.</summary>
    public required int Dimensions { get; init; }

    /// <summary>Numbers of a part, 1 to <see cref="MaxWidth"/>; the last part may have some to spare.</summary>
    public required int Width { get; init; }

    /// <summary>Scales of the tokens, [tokens].</summary>
    public required Half[] Scales { get; init; }

    /// <summary>Scales of the parts, [parts].</summary>
    public required float[] PartScales { get; init; }

    /// <summary>Codebooks, [parts, <see cref="Entries"/>, <see cref="Width"/>].</summary>
    public required sbyte[] Codebooks { get; init; }

    /// <summary>Codes, [tokens, parts].</summary>
    public required byte[] Codes { get; init; }

    /// <summary>Tokens.</summary>
    public int Tokens => Scales.Length;

    /// <summary>Parts of a vector.</summary>
    public int Parts => PartScales.Length;
}
