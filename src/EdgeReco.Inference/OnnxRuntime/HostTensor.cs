using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>A dense tensor in ordinary memory, row by row, little-endian.</summary>
/// <param name="Type">Element type.</param>
/// <param name="Dims">Lengths of its axes; empty for a scalar.</param>
/// <param name="Bytes">Its elements; owned by the tensor.</param>
public sealed record HostTensor(TensorElementType Type, long[] Dims, byte[] Bytes)
{
    /// <summary>How many elements the dimensions give.</summary>
    public long Count => ElementCount(Dims);

    /// <summary>A tensor of the elements' own type.</summary>
    /// <typeparam name="T">A number type of ONNX Runtime.</typeparam>
    public static HostTensor Of<T>(ReadOnlySpan<T> values, params long[] dims)
        where T : unmanaged
    {
        if (ElementCount(dims) != values.Length)
        {
            throw new ArgumentException($"{values.Length} values for dimensions [{string.Join(',', dims)}]", nameof(values));
        }

        return new HostTensor(TypeOf<T>(), dims, MemoryMarshal.AsBytes(values).ToArray());
    }

    /// <summary>The elements as numbers of their own type.</summary>
    public Span<T> As<T>()
        where T : unmanaged => TypeOf<T>() == Type
            ? MemoryMarshal.Cast<byte, T>(Bytes.AsSpan())
            : throw new InvalidOperationException($"a tensor of {Type} is read as {typeof(T).Name}");

    /// <summary>The elements as single precision, whatever number type they have; false is 0 and true is 1.</summary>
    /// <exception cref="NotSupportedException">The elements are no real numbers.</exception>
    public float[] ToSingles() => Type switch
    {
        TensorElementType.Float => As<float>().ToArray(),
        TensorElementType.Double => Array.ConvertAll(As<double>().ToArray(), x => (float)x),
        TensorElementType.Float16 => Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(Bytes.AsSpan()).ToArray(), x => (float)x),
        TensorElementType.BFloat16 => Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(Bytes.AsSpan()).ToArray(), x => BitConverter.UInt32BitsToSingle((uint)x << 16)),
        TensorElementType.Int64 => Array.ConvertAll(As<long>().ToArray(), x => (float)x),
        TensorElementType.Int32 => Array.ConvertAll(As<int>().ToArray(), x => (float)x),
        TensorElementType.Int16 => Array.ConvertAll(As<short>().ToArray(), x => (float)x),
        TensorElementType.Int8 => Array.ConvertAll(As<sbyte>().ToArray(), x => (float)x),
        TensorElementType.UInt8 => Array.ConvertAll(As<byte>().ToArray(), x => (float)x),
        TensorElementType.UInt16 => Array.ConvertAll(As<ushort>().ToArray(), x => (float)x),
        TensorElementType.UInt32 => Array.ConvertAll(As<uint>().ToArray(), x => (float)x),
        TensorElementType.UInt64 => Array.ConvertAll(As<ulong>().ToArray(), x => (float)x),
        TensorElementType.Bool => Array.ConvertAll(Bytes, x => x == 0 ? 0f : 1f),
        _ => throw new NotSupportedException($"tensors of {Type} are no real numbers"),
    };

    /// <summary>The product of the lengths.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public static long ElementCount(ReadOnlySpan<long> dims)
    {
        long count = 1;
        foreach (long dim in dims)
        {
            count = checked(count * dim);
        }

        return count;
    }

    /// <summary>Bytes of one element; 0 for types without a fixed size.</summary>
    public static int SizeOf(TensorElementType type) => type switch
    {
        TensorElementType.Double or TensorElementType.Int64 or TensorElementType.UInt64 => 8,
        TensorElementType.Float or TensorElementType.Int32 or TensorElementType.UInt32 => 4,
        TensorElementType.Float16 or TensorElementType.BFloat16 or TensorElementType.Int16 or TensorElementType.UInt16 => 2,
        TensorElementType.Int8 or TensorElementType.UInt8 or TensorElementType.Bool => 1,
        _ => 0,
    };

    private static TensorElementType TypeOf<T>() => TensorBase.GetTypeInfo(typeof(T))?.ElementType ?? TensorElementType.DataTypeMax;
}
