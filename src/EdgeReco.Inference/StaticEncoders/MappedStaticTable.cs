using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EdgeReco.Inference.StaticEncoders;

/// <summary>
/// A static encoder's file, mapped: the codes stay where they are, the small rest is copied. Safe to read from several
/// threads; not to be disposed of while one reads.
/// </summary>
internal sealed unsafe class MappedStaticTable : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private byte* _start;
    private readonly StaticTableLayout _layout;

    private MappedStaticTable(MemoryMappedFile file, MemoryMappedViewAccessor view, long length)
    {
        _file = file;
        _view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        try
        {
            var header = new ReadOnlySpan<byte>(_start, (int)Math.Min(length, StaticTableLayout.HeaderBytes));
            _layout = StaticTableLayout.Read(header, length);
            Verify(header);
            Scales = ReadScales();
            PartScales = MemoryMarshal.Cast<byte, float>(Bytes(_layout.PartScales, sizeof(float) * _layout.Parts)).ToArray();
            if (!PartScales.All(float.IsFinite))
            {
                throw new InvalidDataException("has a scale that is no number");
            }

            Codebooks = Widen(MemoryMarshal.Cast<byte, sbyte>(Bytes(_layout.Codebooks, _layout.Parts * StaticTable.Entries * _layout.Width)), _layout.Width);
        }
        catch
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            throw;
        }
    }

    public int Tokens => _layout.Tokens;

    public int Dimensions => _layout.Dimensions;

    public int Width => _layout.Width;

    public int Parts => _layout.Parts;

    /// <summary>Scales of the tokens.</summary>
    public float[] Scales { get; }

    /// <summary>Scales of the parts.</summary>
    public float[] PartScales { get; }

    /// <summary>Codebooks, [parts, 256, 4]: entries are filled up with zeros so that one load takes one.</summary>
    public sbyte[] Codebooks { get; }

    /// <summary>Opens a file and checks it from end to end.</summary>
    /// <exception cref="InvalidDataException">It is no static encoder, or damaged; the message begins with its name.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static MappedStaticTable Open(string path)
    {
        string name = Path.GetFileName(path);
        long length = new FileInfo(path).Length;
        if (length is 0 or > int.MaxValue)
        {
            throw new InvalidDataException($"{name}: is no static encoder: {length} bytes");
        }

        MemoryMappedFile? file = null;
        MemoryMappedViewAccessor? view = null;
        try
        {
            file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            return new MappedStaticTable(file, view, length);
        }
        catch (Exception exception)
        {
            view?.Dispose();
            file?.Dispose();
            throw exception is InvalidDataException ? new InvalidDataException($"{name}: {exception.Message}", exception) : exception;
        }
    }

    /// <summary>The codes of a token, [parts].</summary>
    public ReadOnlySpan<byte> Codes(int token) => new(_start + _layout.Codes + ((long)token * _layout.Parts), _layout.Parts);

    public void Dispose()
    {
        if (_start is not null)
        {
            _start = null;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }

    private ReadOnlySpan<byte> Bytes(long start, int length) => new(_start + start, length);

    private void Verify(ReadOnlySpan<byte> header)
    {
        Span<byte> plain = stackalloc byte[StaticTableLayout.HeaderBytes];
        header.CopyTo(plain);
        plain.Slice(StaticTableLayout.DigestStart, StaticTableLayout.DigestBytes).Clear();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(plain);
        hash.AppendData(Bytes(StaticTableLayout.HeaderBytes, (int)(_layout.Length - StaticTableLayout.HeaderBytes)));
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(header.Slice(StaticTableLayout.DigestStart, StaticTableLayout.DigestBytes)))
        {
            throw new InvalidDataException("is damaged: its digest does not match");
        }
    }

    private float[] ReadScales()
    {
        ReadOnlySpan<Half> stored = MemoryMarshal.Cast<byte, Half>(Bytes(_layout.Scales, sizeof(ushort) * _layout.Tokens));
        float[] scales = new float[stored.Length];
        for (int i = 0; i < scales.Length; i++)
        {
            scales[i] = (float)stored[i];
            if (!float.IsFinite(scales[i]))
            {
                throw new InvalidDataException($"has a scale of token {i} that is no number");
            }
        }

        return scales;
    }

    private static sbyte[] Widen(ReadOnlySpan<sbyte> codebooks, int width)
    {
        sbyte[] wide = new sbyte[codebooks.Length / width * StaticTable.MaxWidth];
        for (int entry = 0; entry * width < codebooks.Length; entry++)
        {
            codebooks.Slice(entry * width, width).CopyTo(wide.AsSpan(entry * StaticTable.MaxWidth));
        }

        return wide;
    }
}
