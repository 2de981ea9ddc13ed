using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Sessions;

/// <summary>
/// Sessions in bounded memory, never on disk. Ids are kept only as a hash with a salt of this process, products in
/// buffers that are overwritten when a session is deleted, has been idle for too long or has to make room.
/// </summary>
internal sealed class SessionStore : IDisposable
{
    private const int SaltBytes = 16;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, LinkedListNode<Session>> _byKey = [];

    // The session used last is at the end.
    private readonly LinkedList<Session> _byUse = new();
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(SaltBytes);
    private readonly SessionStoreOptions _options;
    private readonly TimeSpan _idle;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public SessionStore(IOptions<SessionStoreOptions> options, TimeProvider clock)
    {
        _options = options.Value;
        _idle = TimeSpan.FromMinutes(_options.IdleMinutes);
        _clock = clock;
        _sweep = clock.CreateTimer(static store => ((SessionStore)store!).Sweep(), this, SweepInterval, SweepInterval);
    }

    /// <summary>Sessions remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byUse.Count;
            }
        }
    }

    /// <summary>Notes what happened in a session, which begins with its first event.</summary>
    /// <param name="id">The session.</param>
    /// <param name="type">What happened.</param>
    /// <param name="product">The product, where the event has one.</param>
    /// <param name="quantity">Pieces, at least one.</param>
    public void Record(string id, SessionEventType type, string? product, int quantity)
    {
        UInt128 key = KeyOf(id);
        lock (_gate)
        {
            Session session = Use(key) ?? Begin(key);
            switch (type)
            {
                case SessionEventType.View or SessionEventType.Click when product is not null:
                    session.Viewed.Touch(product);
                    break;
                case SessionEventType.Add when product is not null:
                    session.Basket.Add(product, quantity);
                    break;
                case SessionEventType.Remove when product is not null:
                    session.Basket.Remove(product, quantity);
                    break;
                case SessionEventType.Purchase when product is not null:
                    session.Basket.Remove(product, int.MaxValue);
                    break;
                case SessionEventType.Purchase:
                    session.Basket.Wipe();
                    break;
            }
        }
    }

    /// <summary>What is known of a session; empty for an unknown one, which this does not begin.</summary>
    public SessionSnapshot Read(string id)
    {
        UInt128 key = KeyOf(id);
        lock (_gate)
        {
            return Use(key) is { } session
                ? new SessionSnapshot(session.Basket.ToArray(), session.Viewed.ToArray())
                : SessionSnapshot.Empty;
        }
    }

    /// <summary>Keeps a session from being forgotten.</summary>
    public void Touch(string id)
    {
        UInt128 key = KeyOf(id);
        lock (_gate)
        {
            Use(key);
        }
    }

    /// <summary>Forgets a session and overwrites what was kept; nothing happens for an unknown one.</summary>
    public void Delete(string id)
    {
        UInt128 key = KeyOf(id);
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out LinkedListNode<Session>? node))
            {
                Forget(node);
            }
        }
    }

    /// <summary>Forgets what has been idle for too long.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            while (_byUse.First is { } oldest && IsIdle(oldest.Value))
            {
                Forget(oldest);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sweep.Dispose();
        lock (_gate)
        {
            while (_byUse.First is { } oldest)
            {
                Forget(oldest);
            }
        }
    }

    /// <summary>The session of an id as it is kept, for tests that look whether it is wiped.</summary>
    internal Session? Peek(string id)
    {
        lock (_gate)
        {
            return _byKey.GetValueOrDefault(KeyOf(id))?.Value;
        }
    }

    private Session? Use(UInt128 key)
    {
        if (!_byKey.TryGetValue(key, out LinkedListNode<Session>? node))
        {
            return null;
        }

        if (IsIdle(node.Value))
        {
            Forget(node);
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddLast(node);
        node.Value.LastUsed = _clock.GetTimestamp();
        return node.Value;
    }

    private Session Begin(UInt128 key)
    {
        while (_byUse.Count >= _options.Capacity)
        {
            Forget(_byUse.First!);
        }

        var session = new Session(key, _options.MaxProducts) { LastUsed = _clock.GetTimestamp() };
        _byKey.Add(key, _byUse.AddLast(session));
        return session;
    }

    private void Forget(LinkedListNode<Session> node)
    {
        node.Value.Wipe();
        _byKey.Remove(node.Value.Key);
        _byUse.Remove(node);
    }

    private bool IsIdle(Session session) => _clock.GetElapsedTime(session.LastUsed) >= _idle;

    private UInt128 KeyOf(string id)
    {
        Span<byte> salted = stackalloc byte[SaltBytes + (3 * Api.Parameters.CommonParameters.LongestSessionId)];
        _salt.CopyTo(salted);
        int length = SaltBytes + Encoding.UTF8.GetBytes(id, salted[SaltBytes..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(salted[..length], hash);
        CryptographicOperations.ZeroMemory(salted);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
