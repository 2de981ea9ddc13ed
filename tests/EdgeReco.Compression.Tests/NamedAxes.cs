using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests;

/// <summary>Inputs whose axes are known to be the same.</summary>
internal static class NamedAxes
{
    /// <summary>Names the two axes of each input, in place.</summary>
    public static OnnxModel Of(OnnxModel model)
    {
        foreach (ValueInfoProto input in model.Proto.Graph.Input)
        {
            input.Type.TensorType.Shape.Dim[0].DimParam = "batch";
            input.Type.TensorType.Shape.Dim[1].DimParam = "length";
        }

        return model;
    }
}
