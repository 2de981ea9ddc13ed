using EdgeReco.Training.Encoders;

namespace EdgeReco.Training.Tests.Encoders;

public sealed class StaticLossTests
{
    [Fact]
    public void Measure_Gradient_AgreesWithDifferences()
    {
        const int Count = 5;
        const int Dimensions = 6;
        const float Step = 1e-3f;
        var random = new Random(1);
        float[] vectors = [.. Enumerable.Range(0, Count * Dimensions).Select(_ => (float)random.NextDouble() - 0.5f)];
        float[] targets = [.. Enumerable.Range(0, Count * Dimensions).Select(_ => (float)random.NextDouble() - 0.5f)];
        float[] gradient = new float[vectors.Length];
        float[] unused = new float[vectors.Length];
        var loss = new StaticLoss(Dimensions, 0.1f);
        loss.Measure(Count, vectors, targets, gradient);
        for (int i = 0; i < vectors.Length; i++)
        {
            float before = vectors[i];
            vectors[i] = before + Step;
            double more = loss.Measure(Count, vectors, targets, unused);
            vectors[i] = before - Step;
            double less = loss.Measure(Count, vectors, targets, unused);
            vectors[i] = before;
            Assert.Equal(gradient[i] / Count, (more - less) / (2 * Step), 2e-3);
        }
    }
}
