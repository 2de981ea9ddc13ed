using EdgeReco.Contracts;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.BasketModels;

/// <summary>Opens basket models with ONNX Runtime on the CPU.</summary>
/// <param name="options">Threads and buffers; null for the defaults.</param>
public sealed class OnnxBasketModelLoader(OnnxSessionOptions? options = null) : IBasketModelLoader
{
    private readonly OnnxSessionOptions _options = options ?? new OnnxSessionOptions();

    /// <inheritdoc/>
    public IBasketModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        InferenceSession session = OnnxSessionFactory.Open(path, _options);
        OnnxBasketModel? model = null;
        try
        {
            model = new OnnxBasketModel(session, BasketModelSignature.Read(session), Math.Max(1, _options.ConcurrentRuns));
            WarmUp(model);
            return model;
        }
        catch (Exception exception)
        {
            if (model is null)
            {
                session.Dispose();
            }

            model?.Dispose();
            if (exception is OnnxRuntimeException)
            {
                throw new InvalidDataException(
                    $"{Path.GetFileName(path)}: the model does not run: {OnnxSessionFactory.FirstLine(exception.Message)}", exception);
            }

            throw;
        }
    }

    private static void WarmUp(OnnxBasketModel model)
    {
        float[] scores = new float[model.ItemCount];
        model.Score([0], scores);
        foreach (float score in scores)
        {
            if (!float.IsFinite(score))
            {
                throw new InvalidDataException("the basket model gives scores that are no numbers");
            }
        }
    }
}
