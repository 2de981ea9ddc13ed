using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// A transformer in libtorch, with the mathematics of the ONNX file that <see cref="OnnxTransformerWriter"/> writes.
/// Open <see cref="Torch.TorchLibrary"/> first. It owns its tensors. The token table takes no part in gradients here:
/// a batch reads a few of its rows, so who trains it makes those rows a tensor of their own.
/// </summary>
internal sealed class Transformer : IDisposable
{
    /// <summary>Added to the scores of padding.</summary>
    private const float Masked = -10000f;

    private readonly SortedDictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    /// <summary>Copies weights into tensors.</summary>
    public Transformer(TransformerWeights weights)
    {
        Shape = weights.Shape;
        foreach ((string name, Parameter parameter) in weights.Parameters)
        {
            Tensor tensor = parameter.IsVector
                ? torch.tensor(parameter.Values, [parameter.Columns])
                : torch.tensor(parameter.Values, [parameter.Rows, parameter.Columns]);
            _tensors.Add(name, tensor.DetachFromDisposeScope());
        }
    }

    /// <summary>The shape.</summary>
    public TransformerShape Shape { get; }

    /// <summary>The parameters, in the order of their names.</summary>
    public IReadOnlyDictionary<string, Tensor> Parameters => _tensors;

    /// <summary>The token table.</summary>
    public Tensor Tokens => _tensors[ParameterNames.Tokens];

    /// <summary>The rows of the token table that a batch reads, [rows · length, embedding].</summary>
    public Tensor Rows(TokenBatch batch)
    {
        using Tensor ids = torch.tensor(batch.Ids, [batch.Ids.Length]);
        return Tokens.index_select(0, ids);
    }

    /// <summary>Runs a batch.</summary>
    /// <param name="batch">Its lengths and mask; the ids are not looked at.</param>
    /// <param name="tokens">The token rows, [rows · length, embedding].</param>
    /// <param name="keep">Whether what the layers give and look at is kept.</param>
    /// <param name="observe">Is shown what each layer's heads found, [rows · length, heads · size], and its active neurons, [rows · length, feed-forward].</param>
    /// <returns>Tensors that belong to the caller's dispose scope.</returns>
    public TransformerOutput Run(TokenBatch batch, Tensor tokens, bool keep = false, Action<int, Tensor, Tensor>? observe = null)
    {
        int rows = batch.Rows;
        int length = batch.Length;
        Tensor mask = torch.tensor(batch.Mask, [rows, length]).to(ScalarType.Float32);
        bool padded = batch.Counts.Any(count => count < length);
        Tensor? bias = padded ? ((mask - Scalars.Of(1)) * Scalars.Of(-Masked)).view(rows, 1, 1, length) : null;
        Tensor sum = Shape.HasInput ? tokens.matmul(_tensors[ParameterNames.Weight(ParameterNames.Input)]) : tokens;
        Tensor positions = _tensors[ParameterNames.Positions].slice(0, 0, length, 1);
        if (Shape.Segments > 0)
        {
            positions = positions + _tensors[ParameterNames.Segments].slice(0, 0, 1, 1);
        }

        Tensor x = Norm(ParameterNames.Norm, (sum.view(rows, length, Shape.Hidden) + positions).view(rows * length, Shape.Hidden));
        var hidden = new List<Tensor>();
        var attention = new List<Tensor>();
        if (keep)
        {
            hidden.Add(x);
        }

        for (int i = 0; i < Shape.Layers.Count; i++)
        {
            (Tensor mixed, Tensor shares) = Attention(x, bias, i, rows, length);
            x = Norm(ParameterNames.AttentionNorm(i), Linear(ParameterNames.AttentionOut(i), mixed) + x);
            Tensor up = Linear(ParameterNames.Up(i), x);
            Tensor active = Shape.Layers[i].Activation switch
            {
                Activation.Relu => nn.functional.relu(up),
                Activation.TanhGelu => up * Scalars.Of(0.5) * (((up + (up * up * up * Scalars.Of(0.044715))) * Scalars.Of(Math.Sqrt(2 / Math.PI))).tanh() + Scalars.Of(1)),
                _ => nn.functional.gelu(up),
            };
            x = Norm(ParameterNames.FeedForwardNorm(i), Linear(ParameterNames.Down(i), active) + x);
            observe?.Invoke(i, mixed, active);
            if (keep)
            {
                hidden.Add(x);
                attention.Add(shares);
            }
        }

        if (Shape.HasOutput)
        {
            x = Linear(ParameterNames.Output, x);
        }

        if (Shape.Skip)
        {
            x = x + tokens;
        }

        return new TransformerOutput(x.view(rows, length, Shape.Output), mask, hidden, attention);
    }

    /// <summary>A copy of the weights as they are now.</summary>
    public TransformerWeights ToWeights() => new(Shape, _tensors.Select(pair =>
    {
        float[] values = pair.Value.data<float>().ToArray();
        return KeyValuePair.Create(pair.Key, pair.Value.dim() == 1
            ? Parameter.Vector(values)
            : Parameter.Matrix((int)pair.Value.shape[0], (int)pair.Value.shape[1], values));
    }));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in _tensors.Values)
        {
            tensor.Dispose();
        }
    }

    private (Tensor Mixed, Tensor Shares) Attention(Tensor x, Tensor? bias, int layer, int rows, int length)
    {
        LayerShape shape = Shape.Layers[layer];
        Tensor qkv = Linear(ParameterNames.Qkv(layer), x).view(rows, length, 3, shape.Heads, shape.HeadSize).permute(2, 0, 3, 1, 4);
        Tensor scores = qkv[0].matmul(qkv[1].transpose(-2, -1)) / Scalars.Of(Math.Sqrt(shape.HeadSize));
        Tensor shares = nn.functional.softmax(bias is null ? scores : scores + bias, -1);
        Tensor mixed = shares.matmul(qkv[2]).transpose(1, 2).reshape(rows * length, shape.Heads * shape.HeadSize);
        return (mixed, shares);
    }

    private Tensor Linear(string part, Tensor x) =>
        torch.addmm(_tensors[ParameterNames.Bias(part)], x, _tensors[ParameterNames.Weight(part)], 1, 1);

    private Tensor Norm(string part, Tensor x) =>
        nn.functional.layer_norm(x, [Shape.Hidden], _tensors[ParameterNames.Weight(part)], _tensors[ParameterNames.Bias(part)], Shape.Epsilon);
}
