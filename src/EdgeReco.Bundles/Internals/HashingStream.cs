using System.Security.Cryptography;

namespace EdgeReco.Bundles.Internals;

/// <summary>A write-only file that knows its length and SHA-256 once it is closed; closing it makes the content durable.</summary>
internal sealed class HashingStream(FileStream file, Action<long, string> closed) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;
    private bool _disposed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_disposed;

    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        file.Write(buffer);
        _hash.AppendData(buffer);
        _length += buffer.Length;
    }

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }

        _disposed = true;
        file.Flush(flushToDisk: true);
        file.Dispose();
        closed(_length, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
