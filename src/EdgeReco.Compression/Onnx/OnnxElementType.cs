namespace EdgeReco.Compression.Onnx;

#pragma warning disable CA1720 // These are the format's own names.

/// <summary>Element types of graph inputs and outputs, numbered as in the format.</summary>
public enum OnnxElementType
{
    /// <summary>Single precision.</summary>
    Float = 1,

    /// <summary>Unsigned byte.</summary>
    Byte = 2,

    /// <summary>Signed byte.</summary>
    SByte = 3,

    /// <summary>32-bit integer.</summary>
    Int32 = 6,

    /// <summary>64-bit integer.</summary>
    Int64 = 7,

    /// <summary>True or false, a byte each.</summary>
    Bool = 9,

    /// <summary>Half precision.</summary>
    Half = 10,

    /// <summary>Double precision.</summary>
    Double = 11,
}
