namespace EdgeReco.Training.Tests.BasketModels;

public sealed class BasketModelTrainerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(4096)]
    [InlineData(16)]
    public void Run_OneThreadOrMany_GivesTheSameBits(int competitors)
    {
        float[][] one = Train(SmallStore.Model with { Threads = 1, Competitors = competitors });
        float[][] many = Train(SmallStore.Model with { Threads = 7, Competitors = competitors });

        for (int t = 0; t < one.Length; t++)
        {
            Assert.Equal(one[t], many[t]);
        }
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(16)]
    public void Run_SomeEpochs_LowersTheHeldOutLoss(int competitors)
    {
        BasketModelOptions options = SmallStore.Model with { Competitors = competitors };
        (BasketLog earlier, BasketLog later) = SmallStore.Baskets().SplitByTime(0.2);
        var trainer = new BasketModelTrainer(earlier, ProductFeatures.Build(SmallStore.Products), options, Cancellation);
        var heldOut = new HeldOutLoss(later, 1000, options, new ParallelOptions());
        double before = heldOut.Measure(trainer.Parameters);

        trainer.Run(options.Epochs, static (_, _) => true, null);

        Assert.True(heldOut.Measure(trainer.Parameters) < before - 0.5);
    }

    [Fact]
    public void Backward_EveryTensor_AgreesWithFiniteDifferences()
    {
        var shape = new BasketModelShape(Items: 12, Dimension: 8, MaxItems: 4, Heads: 2, Hidden: 8, Features: 0);
        BasketModelParameters parameters = BasketModelParameters.Initialize(shape, new float[12], 9);
        parameters.OwnInput.CopyTo(parameters.Input, 0);
        int[] contexts = [0, 1, 2, 3, 4, 5, -1, -1, 0, -1, 7, -1];
        var network = new BasketModelNetwork(parameters, 3, new ParallelOptions());
        BasketModelParameters gradient = BasketModelParameters.Gradient(shape);
        network.Forward(contexts, 3, 0, 0);
        Array.Copy(network.State, network.StateGradient, network.State.Length);
        network.Backward(contexts, 3, 0, 0, gradient);

        // The loss is half the sum of the states' squares, so its gradient is the state.
        (float[] Weights, float[] Gradient)[] tensors =
        [
            (parameters.Input, gradient.Input), (parameters.HeadWeights, gradient.HeadWeights), (parameters.Skip, gradient.Skip),
            (parameters.Into, gradient.Into), (parameters.IntoBias, gradient.IntoBias), (parameters.Out, gradient.Out), (parameters.OutBias, gradient.OutBias),
        ];
        foreach ((float[] weights, float[] analytic) in tensors)
        {
            for (int i = 0; i < weights.Length; i += Math.Max(1, weights.Length / 17))
            {
                const float Step = 1e-2f;
                float kept = weights[i];
                weights[i] = kept + Step;
                double up = Loss();
                weights[i] = kept - Step;
                double down = Loss();
                weights[i] = kept;
                Assert.Equal((up - down) / (2 * Step), analytic[i], 2e-2);
            }
        }

        double Loss()
        {
            network.Forward(contexts, 3, 0, 0);
            return network.State.Sum(x => (double)x * x) / 2;
        }
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var trainer = new BasketModelTrainer(SmallStore.Baskets(), ProductFeatures.Build(SmallStore.Products), SmallStore.Model, source.Token);
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => trainer.Run(1, static (_, _) => true, null));
    }

    private static float[][] Train(BasketModelOptions options)
    {
        var trainer = new BasketModelTrainer(SmallStore.Baskets(), ProductFeatures.Build(SmallStore.Products), options, Cancellation);
        trainer.Run(2, static (_, _) => true, null);
        return [.. trainer.Parameters.Trained];
    }
}
