namespace EdgeReco.Training;

/// <summary>
/// The weights of a basket model. With e(i) the input embedding of the i-th last item (0 is the last one):
/// pool_h = sum_i weight[h,i] e(i); pooled = all pool_h side by side;
/// state = pooled·Skip + relu(pooled·Into + IntoBias)·Out + OutBias; score(j) = state·output(j) + bias(j).
/// </summary>
internal sealed class BasketModelParameters
{
    private BasketModelParameters(BasketModelShape shape, bool gradient)
    {
        Shape = shape;
        Input = new float[shape.Items * shape.Dimension];
        Output = new float[shape.Items * shape.Dimension];

        // The gradient of an own vector is that of the embedding it is part of.
        OwnInput = gradient ? Input : new float[Input.Length];
        OwnOutput = gradient ? Output : new float[Output.Length];
        FeatureInput = new float[shape.Features * shape.Dimension];
        FeatureOutput = new float[shape.Features * shape.Dimension];
        Bias = new float[shape.Items];
        HeadWeights = new float[shape.Heads * shape.MaxItems];
        Skip = new float[shape.Pooled * shape.Dimension];
        Into = new float[shape.Pooled * shape.Hidden];
        IntoBias = new float[shape.Hidden];
        Out = new float[shape.Hidden * shape.Dimension];
        OutBias = new float[shape.Dimension];
        Trained = [OwnInput, OwnOutput, FeatureInput, FeatureOutput, Bias, HeadWeights, Skip, Into, IntoBias, Out, OutBias];
    }

    /// <summary>Sizes.</summary>
    public BasketModelShape Shape { get; }

    /// <summary>Input embeddings [items x dimension], composed of own and feature vectors.</summary>
    public float[] Input { get; }

    /// <summary>Output embeddings [items x dimension], composed of own and feature vectors.</summary>
    public float[] Output { get; }

    /// <summary>The items' own part of the input embeddings [items x dimension].</summary>
    public float[] OwnInput { get; }

    /// <summary>The items' own part of the output embeddings [items x dimension].</summary>
    public float[] OwnOutput { get; }

    /// <summary>The features' part of the input embeddings [features x dimension].</summary>
    public float[] FeatureInput { get; }

    /// <summary>The features' part of the output embeddings [features x dimension].</summary>
    public float[] FeatureOutput { get; }

    /// <summary>Output bias [items].</summary>
    public float[] Bias { get; }

    /// <summary>Weights over positions [heads x max items]; position 0 is the last item of the basket.</summary>
    public float[] HeadWeights { get; }

    /// <summary>Linear path [pooled x dimension].</summary>
    public float[] Skip { get; }

    /// <summary>Into the hidden layer [pooled x hidden].</summary>
    public float[] Into { get; }

    /// <summary>Bias of the hidden layer [hidden].</summary>
    public float[] IntoBias { get; }

    /// <summary>Out of the hidden layer [hidden x dimension].</summary>
    public float[] Out { get; }

    /// <summary>Bias of the state [dimension].</summary>
    public float[] OutBias { get; }

    /// <summary>Every tensor that is trained, always in the same order.</summary>
    public IReadOnlyList<float[]> Trained { get; }

    /// <summary>Room for the gradient of such a model.</summary>
    public static BasketModelParameters Gradient(BasketModelShape shape) => new(shape, gradient: true);

    /// <summary>
    /// Starting weights: small random embeddings, heads from 'the last item only' to 'all items alike', bias from
    /// how often each product is bought.
    /// </summary>
    public static BasketModelParameters Initialize(BasketModelShape shape, ReadOnlySpan<float> bought, ulong seed)
    {
        var parameters = new BasketModelParameters(shape, gradient: false);
        var random = new DeterministicRandom(seed);
        Fill(parameters.OwnInput, 0.2f);
        Fill(parameters.OwnOutput, 0.07f);
        Fill(parameters.FeatureInput, 0.2f);
        Fill(parameters.FeatureOutput, 0.07f);
        Fill(parameters.Into, Scale(shape.Pooled));
        Fill(parameters.Out, Scale(shape.Hidden) * 0.5f);
        for (int head = 0; head < shape.Heads; head++)
        {
            // decay 0, 0.5, 0.75, … : the first head sees the last item, each further one reaches twice as far.
            float decay = 1f - (1f / (1 << head));
            float weight = 1f;
            float sum = 0;
            for (int i = 0; i < shape.MaxItems; i++)
            {
                parameters.HeadWeights[(head * shape.MaxItems) + i] = weight;
                sum += weight * weight;
                weight *= decay;
            }

            DeterministicMath.Scale(parameters.HeadWeights.AsSpan(head * shape.MaxItems, shape.MaxItems), 1f / MathF.Sqrt(sum));
            for (int k = 0; k < shape.Dimension; k++)
            {
                parameters.Skip[(((head * shape.Dimension) + k) * shape.Dimension) + k] = 1f / shape.Heads;
            }
        }

        double total = shape.Items;
        foreach (float count in bought)
        {
            total += count;
        }

        for (int item = 0; item < shape.Items; item++)
        {
            parameters.Bias[item] = (float)DeterministicMath.Log((bought[item] + 1) / total * shape.Items);
        }

        return parameters;

        static float Scale(int fanIn) => 1f / MathF.Sqrt(fanIn);

        void Fill(float[] target, float scale)
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = random.NextNormal() * scale;
            }
        }
    }
}
