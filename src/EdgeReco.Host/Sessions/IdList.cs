using System.Security.Cryptography;
using System.Runtime.InteropServices;

namespace EdgeReco.Host.Sessions;

/// <summary>
/// Ids in order, each once, in one buffer that can be wiped. Strings could not be: the runtime may keep them anywhere
/// and for ever. Not safe for several threads.
/// </summary>
internal sealed class IdList(int capacity)
{
    // Ids are at most 256 characters long but hardly ever longer than 16: the total is bounded too.
    private const int MostCharacters = 8 * 1024;
    private const int FirstCharacters = 128;

    private readonly List<int> _ends = [];
    private readonly List<int> _quantities = [];
    private char[] _characters = [];

    /// <summary>Ids kept.</summary>
    public int Count => _ends.Count;

    /// <summary>The buffer, for tests that look whether it is wiped.</summary>
    internal ReadOnlySpan<char> Characters => _characters;

    /// <summary>Adds pieces of an id, at the end when it is new.</summary>
    public void Add(ReadOnlySpan<char> id, int quantity)
    {
        int index = IndexOf(id);
        if (index >= 0)
        {
            _quantities[index] = Math.Min(_quantities[index] + quantity, int.MaxValue / 2);
            return;
        }

        while (Count > 0 && (Count >= capacity || Used + id.Length > MostCharacters))
        {
            RemoveAt(0);
        }

        if (id.Length > MostCharacters)
        {
            return;
        }

        Reserve(Used + id.Length);
        id.CopyTo(_characters.AsSpan(Used));
        _ends.Add(Used + id.Length);
        _quantities.Add(quantity);
    }

    /// <summary>Moves an id to the end, or adds it there.</summary>
    public void Touch(ReadOnlySpan<char> id)
    {
        Remove(id, int.MaxValue);
        Add(id, 1);
    }

    /// <summary>Takes pieces of an id away; the id goes with its last piece.</summary>
    public void Remove(ReadOnlySpan<char> id, int quantity)
    {
        int index = IndexOf(id);
        if (index < 0)
        {
            return;
        }

        if (_quantities[index] > quantity)
        {
            _quantities[index] -= quantity;
        }
        else
        {
            RemoveAt(index);
        }
    }

    /// <summary>Copies the ids out, oldest first.</summary>
    public string[] ToArray()
    {
        var ids = new string[Count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = new string(Text(i));
        }

        return ids;
    }

    /// <summary>Overwrites everything with zeros and forgets it.</summary>
    public void Wipe()
    {
        Zero(_characters);
        _ends.Clear();
        _quantities.Clear();
    }

    private int Used => Count == 0 ? 0 : _ends[^1];

    private ReadOnlySpan<char> Text(int index)
    {
        int start = index == 0 ? 0 : _ends[index - 1];
        return _characters.AsSpan(start, _ends[index] - start);
    }

    private int IndexOf(ReadOnlySpan<char> id)
    {
        for (int i = 0; i < Count; i++)
        {
            if (Text(i).SequenceEqual(id))
            {
                return i;
            }
        }

        return -1;
    }

    private void RemoveAt(int index)
    {
        int start = index == 0 ? 0 : _ends[index - 1];
        int length = _ends[index] - start;
        int used = Used;
        _characters.AsSpan(_ends[index], used - _ends[index]).CopyTo(_characters.AsSpan(start));
        Zero(_characters.AsSpan(used - length, length));
        _ends.RemoveAt(index);
        _quantities.RemoveAt(index);
        for (int i = index; i < Count; i++)
        {
            _ends[i] -= length;
        }
    }

    private void Reserve(int characters)
    {
        if (characters <= _characters.Length)
        {
            return;
        }

        // Pinned: a compacting collector would leave copies of what is to be wiped.
        char[] larger = GC.AllocateArray<char>(Math.Max(FirstCharacters, Math.Max(characters, _characters.Length * 2)), pinned: true);
        _characters.CopyTo(larger, 0);
        Zero(_characters);
        _characters = larger;
    }

    private static void Zero(Span<char> characters) => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(characters));
}
