using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.BasketModels;

/// <summary>
/// What a basket model looks like from outside: <c>items</c> int32 [max items], the last item of the basket first,
/// places without an item hold the number of items; <c>scores</c> float [1, items].
/// </summary>
/// <param name="ItemCount">Products it scores.</param>
/// <param name="MaxItems">Items it looks at.</param>
internal readonly record struct BasketModelSignature(int ItemCount, int MaxItems)
{
    public const string Input = "items";
    public const string Output = "scores";
    private const int LargestCatalogue = 1 << 24;
    private const int LongestContext = 1 << 12;

    /// <summary>Reads and checks a session's inputs and outputs.</summary>
    /// <exception cref="InvalidDataException">The model is no basket model.</exception>
    public static BasketModelSignature Read(InferenceSession session)
    {
        int[] input = Dimensions(session.InputMetadata, Input, typeof(int), rank: 1);
        int[] output = Dimensions(session.OutputMetadata, Output, typeof(float), rank: 2);
        if (input[0] is < 1 or > LongestContext)
        {
            throw new InvalidDataException($"no basket model: input '{Input}' has length {input[0]}");
        }

        if (output[0] != 1 || output[1] is < 1 or > LargestCatalogue)
        {
            throw new InvalidDataException($"no basket model: output '{Output}' is [{output[0]}, {output[1]}]");
        }

        return new BasketModelSignature(output[1], input[0]);
    }

    private static int[] Dimensions(IReadOnlyDictionary<string, NodeMetadata> values, string name, Type type, int rank)
    {
        if (values.Count != 1 || !values.TryGetValue(name, out NodeMetadata? value) || !value.IsTensor)
        {
            throw new InvalidDataException($"no basket model: expected one tensor '{name}', found {string.Join(", ", values.Keys)}");
        }

        if (value.ElementType != type || value.Dimensions.Length != rank)
        {
            throw new InvalidDataException($"no basket model: '{name}' is {value.ElementType.Name} of rank {value.Dimensions.Length}");
        }

        return value.Dimensions;
    }
}
