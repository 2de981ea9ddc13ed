using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Tokenizing;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>Tries an encoder before it is used, so that what does not fit is found at the start and not by a customer.</summary>
internal static class TextEncoderProbe
{
    /// <summary>Runs the longest text with the largest id and returns the numbers of a vector.</summary>
    /// <exception cref="InvalidDataException">Model, tokenizer and description do not fit each other.</exception>
    public static int Dimensions(
        InferenceSession session, TextEncoderSignature signature, string file, Tokenizer tokenizer, EncoderDescription description)
    {
        using var run = new TextEncoderRun(session, signature);
        TokenBatch batch = Batch(description.MaxTokens, tokenizer.VocabularySize - 1);
        long[] shape;
        try
        {
            shape = run.Shape(batch);
        }
        catch (OnnxRuntimeException exception)
        {
            throw Explain(run, file, tokenizer, description, exception);
        }

        int rank = signature.IsPooled ? 2 : 3;
        if (shape.Length != rank || shape[0] != 1 || (!signature.IsPooled && shape[1] != batch.Length) || shape[^1] is < 1 or > 1 << 20)
        {
            throw new InvalidDataException($"{file}: no text encoder: '{signature.Output}' is [{string.Join(", ", shape)}] for one text of {batch.Length} tokens");
        }

        int dimensions = (int)shape[^1];
        if (description.Dimensions != 0 && description.Dimensions != dimensions)
        {
            throw new InvalidDataException($"{file}: vectors have {dimensions} dimensions, the description says {description.Dimensions}");
        }

        // An ordinary text: a padding id or one that was never trained may well give no number.
        batch = new TokenBatcher(tokenizer, description.MaxTokens).Batch(description.QueryPrefix, "a");
        foreach (float number in run.Run(batch, dimensions))
        {
            if (!float.IsFinite(number))
            {
                throw new InvalidDataException($"{file}: the model gives vectors that are no numbers");
            }
        }

        return dimensions;
    }

    private static InvalidDataException Explain(
        TextEncoderRun run, string file, Tokenizer tokenizer, EncoderDescription description, OnnxRuntimeException exception)
    {
        string line = OnnxSessionFactory.FirstLine(exception.Message);
        if (!Runs(run, Batch(1, tokenizer.PaddingId)))
        {
            return new InvalidDataException($"{file}: the model does not run: {line}", exception);
        }

        if (!Runs(run, Batch(1, tokenizer.VocabularySize - 1)))
        {
            return new InvalidDataException($"{file}: the tokenizer does not fit the model: it has {tokenizer.VocabularySize} tokens, more than the model's table: {line}", exception);
        }

        return new InvalidDataException($"{file}: the model does not take max_tokens {description.MaxTokens}: {line}", exception);
    }

    private static bool Runs(TextEncoderRun run, TokenBatch batch)
    {
        try
        {
            run.Shape(batch);
            return true;
        }
        catch (OnnxRuntimeException)
        {
            return false;
        }
    }

    private static TokenBatch Batch(int length, int id)
    {
        int[] ids = new int[length];
        ids.AsSpan().Fill(id);
        return new TokenBatch([ids], [0], id);
    }
}
