using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>
/// What a text encoder looks like from outside: any of the inputs <c>input_ids</c>, <c>attention_mask</c>,
/// <c>token_type_ids</c>, int64 or int32 [rows, length], ids among them; the output one vector for each token
/// [rows, length, dimensions] or for each text [rows, dimensions], float or float16.
/// </summary>
/// <param name="Inputs">Names of the inputs in the session's order.</param>
/// <param name="IsInt32">int32 instead of int64, for each.</param>
/// <param name="Output">Name of the output that is read.</param>
/// <param name="IsHalf">The output is float16.</param>
/// <param name="IsPooled">The output is one vector for each text.</param>
internal sealed record TextEncoderSignature(string[] Inputs, bool[] IsInt32, string Output, bool IsHalf, bool IsPooled)
{
    public const string Ids = "input_ids";
    public const string Mask = "attention_mask";
    public const string TypeIds = "token_type_ids";
    private const string TokenOutput = "last_hidden_state";
    private const string PooledOutput = "sentence_embedding";

    /// <summary>Reads and checks a session's inputs and outputs.</summary>
    /// <param name="session">The session.</param>
    /// <param name="file">The model's name, for messages.</param>
    /// <exception cref="InvalidDataException">The model is no text encoder.</exception>
    public static TextEncoderSignature Read(InferenceSession session, string file)
    {
        string[] inputs = [.. session.InputNames];
        bool[] isInt32 = new bool[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            NodeMetadata input = session.InputMetadata[inputs[i]];
            if (inputs[i] is not (Ids or Mask or TypeIds) || !input.IsTensor || input.Dimensions.Length != 2
                || (input.ElementType != typeof(long) && input.ElementType != typeof(int)))
            {
                throw new InvalidDataException($"{file}: no text encoder: input '{inputs[i]}' is {Describe(input)}");
            }

            isInt32[i] = input.ElementType == typeof(int);
        }

        if (!inputs.Contains(Ids))
        {
            throw new InvalidDataException($"{file}: no text encoder: it has no input '{Ids}'");
        }

        string? name = Choose(session);
        NodeMetadata? output = name is null ? null : session.OutputMetadata[name];
        if (name is null || output is null || !output.IsTensor || output.Dimensions.Length is not (2 or 3)
            || (output.ElementType != typeof(float) && output.ElementType != typeof(Float16)))
        {
            throw new InvalidDataException(
                $"{file}: no text encoder: expected an output '{TokenOutput}' or '{PooledOutput}', found {(output is null ? string.Join(", ", session.OutputNames) : $"'{name}', {Describe(output)}")}");
        }

        return new TextEncoderSignature(inputs, isInt32, name, output.ElementType == typeof(Float16), output.Dimensions.Length == 2);
    }

    /// <summary>An output of a known name, or the only one.</summary>
    private static string? Choose(InferenceSession session)
    {
        IReadOnlyList<string> names = session.OutputNames;
        return names.Contains(PooledOutput) ? PooledOutput
            : names.Contains(TokenOutput) ? TokenOutput
            : names.Count == 1 ? names[0]
            : null;
    }

    private static string Describe(NodeMetadata value) =>
        value.IsTensor ? $"{value.ElementType.Name} of rank {value.Dimensions.Length}" : "no tensor";
}
