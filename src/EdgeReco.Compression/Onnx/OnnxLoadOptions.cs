namespace EdgeReco.Compression.Onnx;

/// <summary>How <see cref="OnnxModel.Load"/> reads a file.</summary>
public sealed record OnnxLoadOptions
{
    /// <summary>Largest model that is read, in bytes of the file and of its external data together; null for as much as this process may have.</summary>
    public long? MaxBytes { get; set; }
}
