using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeReco.Retrieval.Storage;

/// <summary>A section seen as little-endian values. Take <see cref="Span"/> once before a loop: it is not free on mapped memory.</summary>
internal readonly struct Column<T>(ReadOnlyMemory<byte> bytes)
    where T : unmanaged
{
    public int Count => bytes.Length / Unsafe.SizeOf<T>();

    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(bytes.Span);

    public T this[int index] => Span[index];
}
