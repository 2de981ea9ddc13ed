using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization;

/// <summary>Turns a float model into one with int8 tables and int8 matrix products, with no calibration data.</summary>
public static class Int8Quantizer
{
    /// <summary>Tensors smaller than this stay as they are: nothing would be saved.</summary>
    public const int MinimumElements = 1024;

    /// <summary>Quantizes a copy of the model.</summary>
    /// <param name="model">The float model; it is left as it is.</param>
    /// <param name="report">What was done to each tensor, in graph order, pass by pass.</param>
    public static OnnxModel Quantize(OnnxModel model, out IReadOnlyList<QuantizedTensor> report)
    {
        OnnxModel copy = model.Clone();
        var tensors = new List<QuantizedTensor>();
        GatherTablePass.Apply(copy.Proto, MinimumElements, tensors);
        var context = new PassContext { Model = copy };
        new DynamicLinearPass(SymmetricQuantizer.ReducedRange, MinimumElements).Apply(context);
        Liveness.RemoveDead(copy.Proto.Graph);
        tensors.AddRange(context.Report.Tensors);
        report = tensors;
        return copy;
    }
}
