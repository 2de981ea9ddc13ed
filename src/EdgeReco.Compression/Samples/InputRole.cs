namespace EdgeReco.Compression.Samples;

/// <summary>What an input seems to be for, told from its name, type and shape.</summary>
internal enum InputRole
{
    /// <summary>Numbers of no known meaning.</summary>
    Values,

    /// <summary>A picture: numbers from 0 to 1, or bytes.</summary>
    Image,

    /// <summary>Whole numbers, such as token ids.</summary>
    Indices,

    /// <summary>1 where there is something, 0 where there is padding.</summary>
    Mask,

    /// <summary>Which sentence a token belongs to.</summary>
    TokenTypes,

    /// <summary>0, 1, 2 … along the last axis.</summary>
    Positions,

    /// <summary>Truth values.</summary>
    Flags,
}
