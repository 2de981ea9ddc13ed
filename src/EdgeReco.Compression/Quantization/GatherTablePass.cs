using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Tables;

namespace EdgeReco.Compression.Quantization;

/// <summary>Embedding tables to int8 with one scale a row, whatever the loss: <see cref="TableRowsPass"/> on its own.</summary>
internal static class GatherTablePass
{
    /// <summary>Rewrites every Gather over a constant float matrix of at least <paramref name="minimum"/> elements.</summary>
    public static void Apply(ModelProto model, int minimum, List<QuantizedTensor> report)
    {
        var context = new PassContext { Model = new OnnxModel(model) };
        new TableRowsPass(new TableRowsOptions { MinimumElements = minimum, MinSqnr = double.NegativeInfinity }).Apply(context);
        report.AddRange(context.Report.Tensors);
    }

    /// <summary>A cast to single precision.</summary>
    public static NodeProto Cast(string input, string output) => TableNodes.Cast(input, TensorProto.Types.DataType.Float, output);
}
