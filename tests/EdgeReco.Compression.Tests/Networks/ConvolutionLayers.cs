namespace EdgeReco.Compression.Tests.Networks;

/// <summary>Convolutions and what goes with them; each takes an image and gives one.</summary>
internal static class ConvolutionLayers
{
    private const int Channels = RandomNetworks.Channels;
    private const int Side = RandomNetworks.Side;
    private static readonly int[] Groups = [1, 1, 2, Channels];

    public static string Conv(NetworkBuilder n, string x, Random r)
    {
        int group = Groups[r.Next(Groups.Length)];
        int kernel = r.Next(3) == 0 ? 1 : 3;
        string weights = n.Weight(r, Channels / group * kernel * kernel, Channels, Channels / group, kernel, kernel);
        string y = r.Next(2) == 0 ? n.Node("Conv", x, weights) : n.Node("Conv", x, weights, n.Bias(r, Channels));
        n.Graph.With("group", (long)group);
        int dilation = kernel == 3 && r.Next(4) == 0 ? 2 : 1;
        n.Graph.With("dilations", [dilation, dilation]);
        long pad = dilation * (kernel / 2);
        return Padded(n, y, r.Next(dilation > 1 ? 1 : 4), pad, kernel);
    }

    public static string ConvTranspose(NetworkBuilder n, string x, Random r)
    {
        int group = Groups[r.Next(Groups.Length)];
        string weights = n.Weight(r, Channels / group * 9, Channels, Channels / group, 3, 3);
        string y = r.Next(2) == 0 ? n.Node("ConvTranspose", x, weights) : n.Node("ConvTranspose", x, weights, n.Bias(r, Channels));
        n.Graph.With("group", (long)group).With("pads", [1, 1, 1, 1]);
        return y;
    }

    /// <summary>Half the size and back, with other numbers of channels between.</summary>
    public static string DownAndUp(NetworkBuilder n, string x, Random r)
    {
        string small = n.Node("Conv", x, n.Weight(r, Channels * 9, 12, Channels, 3, 3), n.Bias(r, 12));
        n.Graph.With("strides", [2, 2]).With("pads", [1, 1, 1, 1]).With("kernel_shape", [3, 3]);
        small = n.Node("Relu", small);
        string y = n.Node("ConvTranspose", small, n.Weight(r, 12, 12, Channels, 2, 2), n.Bias(r, Channels));
        n.Graph.With("strides", [2, 2]);
        return y;
    }

    public static string ConvNormRelu(NetworkBuilder n, string x, Random r)
    {
        string y = Conv(n, x, r);
        string variance = n.Graph.Constant(n.Fresh(), [1f, .5f, 2, .25f, 1, 1.5f, .75f, 1], Channels);
        y = n.Node("BatchNormalization", y, n.Node("Identity", variance), n.Bias(r, Channels), n.Bias(r, Channels), variance);
        return r.Next(2) == 0 ? n.Node("Relu", y) : n.Node("Clip", y, n.Scalar(0), n.Scalar(6));
    }

    public static string SqueezeAndExcite(NetworkBuilder n, string x, Random r)
    {
        string mean = n.Node("GlobalAveragePool", x);
        string gate = n.Node("Sigmoid", n.Node("Conv", mean, n.Weight(r, Channels, Channels, Channels, 1, 1), n.Bias(r, Channels)));
        return n.Node("Mul", x, gate);
    }

    public static string Plain(NetworkBuilder n, string x, Random r)
    {
        switch (r.Next(7))
        {
            case 0: return n.Node("Relu", x);
            case 1:
                string max = n.Node("MaxPool", x);
                n.Graph.With("kernel_shape", [3, 3]).With("pads", [1, 1, 1, 1]);
                return max;
            case 2:
                string mean = n.Node("AveragePool", x);
                n.Graph.With("kernel_shape", [3, 3]).With("pads", [1, 1, 1, 1]);
                return mean;
            case 3: return n.Node("LeakyRelu", x);
            case 4: return n.Node("InstanceNormalization", x, n.Node("Add", n.Bias(r, Channels), n.Scalar(1)), n.Bias(r, Channels));
            case 5: return n.Node("Mul", x, n.Bias(r, Channels, 1, 1));
            default: return n.Node("Add", x, Conv(n, x, r));
        }
    }

    /// <summary>A convolution over one axis of a matrix.</summary>
    public static string OneAxis(NetworkBuilder n, string m, Random r)
    {
        string sequence = n.Reshape(m, 1, RandomNetworks.Width, RandomNetworks.Rows);
        string y = n.Node("Conv", sequence, n.Weight(r, 3 * RandomNetworks.Width, RandomNetworks.Width, RandomNetworks.Width, 3));
        n.Graph.With("pads", [1, 1]);
        return n.Reshape(y, RandomNetworks.Rows, RandomNetworks.Width);
    }

    /// <summary>An image, averaged, into a matrix.</summary>
    public static string ToMatrix(NetworkBuilder n, string x, string m, Random r)
    {
        string flat = n.Node("Flatten", n.Node("GlobalAveragePool", x));
        string y = n.Node("Gemm", flat, n.Weight(r, Channels, Channels, 2 * RandomNetworks.Width), n.Bias(r, 2 * RandomNetworks.Width));
        return n.Node("Add", m, n.Reshape(y, RandomNetworks.Rows, RandomNetworks.Width));
    }

    /// <summary>A matrix, made wider, into an image.</summary>
    public static string FromMatrix(NetworkBuilder n, string x, string m, Random r)
    {
        const int Wide = 2 * Channels * Side * Side / RandomNetworks.Rows;
        string y = n.Node("MatMul", m, n.Weight(r, RandomNetworks.Width, RandomNetworks.Width, Wide));
        return n.Node("Add", x, n.Reshape(y, 2, Channels, Side, Side));
    }

    private static string Padded(NetworkBuilder n, string y, int way, long pad, int kernel)
    {
        switch (way)
        {
            case 1: n.Graph.With("auto_pad", "SAME_UPPER"); break;
            case 2: n.Graph.With("auto_pad", "SAME_LOWER"); break;
            case 3 when kernel == 1: n.Graph.With("auto_pad", "VALID"); break;
            default: n.Graph.With("pads", [pad, pad, pad, pad]); break;
        }

        return y;
    }
}
