using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>Draws one input.</summary>
internal static class RandomTensor
{
    /// <summary>Upper end of whole numbers that pick from no table.</summary>
    private const int PlainBound = 10;

    /// <summary>Upper end of bytes of pictures.</summary>
    private const int ByteBound = 256;

    /// <summary>Draws a tensor.</summary>
    /// <param name="input">The declaration.</param>
    /// <param name="dims">Its shape.</param>
    /// <param name="bound">Whole numbers stay below it; null where they pick from nothing.</param>
    /// <param name="choices">Whole numbers are one of these; empty for any.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <exception cref="InvalidDataException">It would be too large.</exception>
    public static HostTensor Draw(ModelPort input, long[] dims, long? bound, long[] choices, Random random)
    {
        InputRole role = InputRoles.Of(input, dims);
        int size = HostTensor.SizeOf(input.Type);
        long count;
        try
        {
            count = HostTensor.ElementCount(dims);
        }
        catch (OverflowException)
        {
            count = long.MaxValue;
        }

        if (count > Array.MaxLength / size)
        {
            throw new InvalidDataException($"input {input.Name} [{string.Join(',', dims)}] is too large");
        }

        var tensor = new HostTensor(input.Type, dims, new byte[count * size]);
        int row = dims.Length == 0 ? 1 : (int)dims[^1];
        int filled = row;
        for (int i = 0; i < count; i++)
        {
            if (i % row == 0 && role == InputRole.Mask && i > 0)
            {
                // The first row is full, so that no sequence is all padding at its end.
                filled = random.Next((row + 1) / 2, row + 1);
            }

            double value = role switch
            {
                InputRole.Values => Normal(random),
                InputRole.Image when input.Type == TensorElementType.UInt8 => random.Next(ByteBound),
                InputRole.Image => random.NextDouble(),
                InputRole.Mask => i % row < filled ? 1 : 0,
                InputRole.TokenTypes => 0,
                InputRole.Positions => Math.Min(i % row, (bound ?? long.MaxValue) - 1),
                InputRole.Flags => random.Next(2),
                InputRole.Indices when choices.Length > 0 => choices[random.Next(choices.Length)],
                _ => random.NextInt64(Math.Min(bound ?? PlainBound, MaxOf(input.Type))),
            };
            Store(tensor, i, value);
        }

        return tensor;
    }

    /// <summary>Box and Muller's transform of two even numbers.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static long MaxOf(TensorElementType type) => type switch
    {
        TensorElementType.Int8 => sbyte.MaxValue,
        TensorElementType.UInt8 => byte.MaxValue,
        TensorElementType.Int16 or TensorElementType.UInt16 => short.MaxValue,
        _ => int.MaxValue,
    };

    private static void Store(HostTensor tensor, int i, double value)
    {
        Span<byte> bytes = tensor.Bytes.AsSpan(i * HostTensor.SizeOf(tensor.Type));
        switch (tensor.Type)
        {
            case TensorElementType.Float:
                BitConverter.TryWriteBytes(bytes, (float)value);
                break;
            case TensorElementType.Double:
                BitConverter.TryWriteBytes(bytes, value);
                break;
            case TensorElementType.Float16:
                BitConverter.TryWriteBytes(bytes, (Half)value);
                break;
            case TensorElementType.BFloat16:
                BitConverter.TryWriteBytes(bytes, (ushort)(BitConverter.SingleToUInt32Bits((float)value) >> 16));
                break;
            case TensorElementType.Int64 or TensorElementType.UInt64:
                BitConverter.TryWriteBytes(bytes, (long)value);
                break;
            case TensorElementType.Int32 or TensorElementType.UInt32:
                BitConverter.TryWriteBytes(bytes, (int)value);
                break;
            case TensorElementType.Int16 or TensorElementType.UInt16:
                BitConverter.TryWriteBytes(bytes, (short)value);
                break;
            default:
                bytes[0] = unchecked((byte)(int)value);
                break;
        }
    }
}
