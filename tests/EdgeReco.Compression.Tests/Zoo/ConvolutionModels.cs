using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Zoo;

/// <summary>Models of pictures.</summary>
internal static class ConvolutionModels
{
    /// <summary>A classifier: batch normalization behind every convolution, a depthwise one, a residual block.</summary>
    public static OnnxModel Classifier(int opset)
    {
        var graph = new ZooGraph("cnn", opset);
        string x = graph.Builder.Input("pixels", OnnxElementType.Float, 1, 3, 32, 32);
        x = graph.Node("Relu", graph.BatchNorm(graph.Conv(x, 3, 16, 3, stride: 2, bias: false), 16));
        x = graph.BatchNorm(graph.Conv(x, 16, 16, 3, group: 16, bias: false), 16);
        x = graph.Node("Clip", x, graph.Scalar(0), graph.Scalar(6));
        x = graph.BatchNorm(graph.Conv(x, 16, 32, 1), 32);
        string inner = graph.Node("Relu", graph.BatchNorm(graph.Conv(x, 32, 32, 3), 32));
        x = graph.Node("Relu", graph.Node("Add", x, graph.Conv(inner, 32, 32, 3)));
        x = graph.Node("Flatten", graph.Node("GlobalAveragePool", x));
        graph.Builder.With("axis", 1L);
        graph.Builder.Node("Identity", "logits", graph.Gemm(x, 32, 40));
        graph.Builder.Output("logits", OnnxElementType.Float, 1, 40);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>Masks of a picture: down, up by a transposed convolution, joined with what went around, enlarged.</summary>
    public static OnnxModel Segmenter(int opset)
    {
        var graph = new ZooGraph("unet", opset);
        string x = graph.Builder.Input("image", OnnxElementType.Float, 1, 3, 16, 16);
        string wide = graph.Node("Relu", graph.Conv(x, 3, 16, 3));
        string low = graph.Node("MaxPool", wide);
        graph.Builder.With("kernel_shape", [2, 2]).With("strides", [2, 2]);
        low = graph.Node("Relu", graph.BatchNorm(graph.Conv(low, 16, 32, 3), 32));
        string up = graph.Node("ConvTranspose", low, graph.Weight(32, 32, 16, 2, 2), graph.Bias(16));
        graph.Builder.With("kernel_shape", [2, 2]).With("strides", [2, 2]);
        up = graph.BatchNorm(up, 16);
        string both = graph.Node("Concat", up, wide);
        graph.Builder.With("axis", 1L);
        both = graph.Node("LeakyRelu", graph.Conv(both, 32, 16, 3));
        both = graph.Node("Resize", both, graph.Constant([], 0), graph.Constant([1, 1, 2, 2], 4));
        graph.Builder.With("mode", "linear").With("coordinate_transformation_mode", "half_pixel");
        graph.Builder.Node("Sigmoid", "mask", graph.Conv(both, 16, 8, 3));
        graph.Builder.Output("mask", OnnxElementType.Float, 1, 8, 32, 32);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>As converted from TensorFlow: channels last outside, a product with the constant in front, a table added.</summary>
    public static OnnxModel ChannelsLast(int opset)
    {
        var graph = new ZooGraph("model", opset);
        string x = graph.Builder.Input("serving_default_input:0", OnnxElementType.Float, 1, 16, 16, 3);
        x = graph.Transpose(x, 0, 3, 1, 2);
        x = graph.Node("Pad", x, graph.Integers(0, 0, 0, 0, 0, 0, 1, 1));
        string y = graph.Node("Conv", x, graph.Weight(27, 48, 3, 3, 3));
        graph.Builder.With("kernel_shape", [3, 3]).With("strides", [2, 2]).With("auto_pad", "VALID");
        y = graph.Node("PRelu", graph.Node("Add", y, graph.Bias(1, 48, 1, 1)), graph.Bias(48, 8, 8));
        y = graph.Reshape(graph.Transpose(y, 0, 2, 3, 1), 1, 64, 48);
        y = graph.Node("Add", y, graph.Bias(1, 64, 48));
        y = graph.Node("MatMul", graph.Weight(64, 32, 64), y);
        y = graph.Node("Einsum", y, graph.Weight(48, 48, 4, 12));
        graph.Builder.With("equation", "bij,jhd->bhid");
        graph.Builder.Node("Identity", "StatefulPartitionedCall:0", y);
        graph.Builder.Output("StatefulPartitionedCall:0", OnnxElementType.Float, 1, 4, 32, 12);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>As the format had it before version 4: every constant is an input as well.</summary>
    public static OnnxModel Old()
    {
        var graph = new ZooGraph("torch-jit-export", 11);
        string x = graph.Builder.Input("0", OnnxElementType.Float, 1, 3, 8, 8);
        x = graph.Node("Relu", graph.BatchNorm(graph.Conv(x, 3, 32, 3), 32));
        x = graph.Node("Resize", x, graph.Constant([], 0), graph.Constant([1, 1, 2, 2], 4));
        graph.Builder.With("mode", "nearest");
        x = graph.Conv(x, 32, 16, 3);
        x = graph.Node("Dropout", x);
        graph.Builder.With("ratio", 0.5f);
        graph.Builder.Node("Identity", "out", x);
        graph.Builder.Output("out", OnnxElementType.Float, 1, 16, 16, 16);
        OnnxModel model = graph.Builder.Build("zoo", "1");
        model.Proto.IrVersion = 3;
        foreach (TensorProto tensor in model.Proto.Graph.Initializer)
        {
            var shape = new TensorShapeProto();
            shape.Dim.AddRange(tensor.Dims.Select(dim => new TensorShapeProto.Types.Dimension { DimValue = dim }));
            model.Proto.Graph.Input.Add(new ValueInfoProto
            {
                Name = tensor.Name,
                Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = tensor.DataType, Shape = shape } },
            });
        }

        return model;
    }
}
