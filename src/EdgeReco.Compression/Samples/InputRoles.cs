using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>Tells roles.</summary>
internal static class InputRoles
{
    private static readonly long[] Channels = [1, 3, 4];

    /// <summary>The role of an input with a concrete shape.</summary>
    public static InputRole Of(ModelPort input, ReadOnlySpan<long> dims)
    {
        if (Says(input, "mask"))
        {
            return InputRole.Mask;
        }

        switch (input.Type)
        {
            case TensorElementType.Bool:
                return InputRole.Flags;
            case TensorElementType.Float or TensorElementType.Double or TensorElementType.Float16 or TensorElementType.BFloat16:
                return Says(input, "pixel") || Says(input, "image") || IsImage(dims) ? InputRole.Image : InputRole.Values;
            case TensorElementType.UInt8 when IsImage(dims):
                return InputRole.Image;
            default:
                return Says(input, "token_type") || Says(input, "segment") ? InputRole.TokenTypes
                    : Says(input, "position") ? InputRole.Positions
                    : InputRole.Indices;
        }
    }

    /// <summary>Whether a name holds a word, whatever its case.</summary>
    public static bool Says(ModelPort input, string word) => input.Name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsImage(ReadOnlySpan<long> dims) =>
        dims.Length == 4 && (Channels.Contains(dims[1]) || Channels.Contains(dims[3])) && dims[2] > 1;
}
