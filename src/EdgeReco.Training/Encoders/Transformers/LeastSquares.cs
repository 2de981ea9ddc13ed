using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>The best linear map from one set of rows to another.</summary>
internal static class LeastSquares
{
    /// <summary>Share of the mean square that keeps the equations solvable.</summary>
    private const double Ridge = 1e-4;

    /// <summary>Fits y = x · matrix + bias with the smallest squared error.</summary>
    /// <param name="x">[samples, inputs].</param>
    /// <param name="y">[samples, outputs].</param>
    /// <returns>The matrix [inputs, outputs] and the bias [outputs].</returns>
    public static (float[] Matrix, float[] Bias) Fit(Tensor x, Tensor y)
    {
        Tensor from = x.to(ScalarType.Float64);
        Tensor to = y.to(ScalarType.Float64);
        Tensor fromMean = from.mean([0], keepdim: true);
        Tensor toMean = to.mean([0], keepdim: true);
        Tensor centred = from - fromMean;
        Tensor squares = centred.t().matmul(centred);
        Tensor ridge = torch.eye(squares.shape[0], dtype: ScalarType.Float64) * (squares.trace() * Scalars.Of(Ridge / squares.shape[0]));
        Tensor matrix = torch.linalg.solve(squares + ridge, centred.t().matmul(to - toMean));
        Tensor bias = toMean - fromMean.matmul(matrix);
        return (matrix.to(ScalarType.Float32).contiguous().data<float>().ToArray(), bias.to(ScalarType.Float32).contiguous().data<float>().ToArray());
    }
}
