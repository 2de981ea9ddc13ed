namespace EdgeReco.Compression.Splitting;

/// <summary>What becomes of weights that several parts read.</summary>
public enum SharedWeights
{
    /// <summary>Each part has a copy: faster, as ONNX Runtime can prepare it, and the parts need not pass it on.</summary>
    Duplicate,

    /// <summary>The first part that reads it has it and hands it on: smaller.</summary>
    KeepInOne,
}
