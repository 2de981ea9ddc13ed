using System.Text;

namespace EdgeReco.Inference.Unicode;

/// <summary>
/// Unicode normalization forms (Unicode Standard Annex 15) that also work with invariant globalization. Not
/// thread-safe: an instance keeps its buffers.
/// </summary>
internal sealed class UnicodeNormalizer
{
    private readonly NormalizationData _data = NormalizationData.Instance;
    private int[] _codes = new int[32];
    private byte[] _classes = new byte[32];
    private long[] _keys = [];
    private int _count;

    /// <summary>Code points it has memory for.</summary>
    public int Capacity => _codes.Length + _keys.Length;

    /// <summary>Appends the normalized form of a text without lone surrogates.</summary>
    public void Append(ReadOnlySpan<char> text, NormalizationForm form, CharBuffer output)
    {
        bool compose = form is NormalizationForm.FormC or NormalizationForm.FormKC;
        bool compatibility = form is NormalizationForm.FormKC or NormalizationForm.FormKD;

        // Text up to the last stable character before an unstable one is copied as it is: what follows may join it.
        int done = 0;
        int stable = 0;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] < 0xA0)
            {
                stable = i++;
                continue;
            }

            int width = Read(text, i, out int code);
            if (IsStable(code, compose, compatibility))
            {
                stable = i;
                i += width;
                continue;
            }

            output.Append(text[done..stable]);
            i += width;
            while (i < text.Length)
            {
                width = Read(text, i, out code);
                if (IsStable(code, compose, compatibility))
                {
                    break;
                }

                i += width;
            }

            AppendSegment(text[stable..i], compose, compatibility, output);
            done = i;
            stable = i;
        }

        output.Append(text[done..]);
    }

    private static int Read(ReadOnlySpan<char> text, int at, out int code)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            code = char.ConvertToUtf32(c, text[at + 1]);
            return 2;
        }

        code = c;
        return 1;
    }

    private bool IsStable(int code, bool compose, bool compatibility)
    {
        if (code < 0xA0)
        {
            return true;
        }

        if (Hangul.IsSyllable(code))
        {
            return compose;
        }

        if (compose && Hangul.IsVowelOrTail(code))
        {
            return false;
        }

        NormalizationRecord record = _data[code];
        NormalizationTraits traits = record.Traits;
        if (record.Class != 0 || (compatibility && (traits & NormalizationTraits.Compatibility) != 0))
        {
            return false;
        }

        return compose
            ? (traits & NormalizationTraits.Second) == 0
                && (traits & (NormalizationTraits.Canonical | NormalizationTraits.Composite)) != NormalizationTraits.Canonical
            : (traits & NormalizationTraits.Canonical) == 0;
    }

    private void AppendSegment(ReadOnlySpan<char> text, bool compose, bool compatibility, CharBuffer output)
    {
        _count = 0;
        for (int i = 0; i < text.Length;)
        {
            i += Read(text, i, out int code);
            Decompose(code, compatibility);
        }

        Reorder();
        if (compose)
        {
            Compose();
        }

        for (int i = 0; i < _count; i++)
        {
            output.Append(new Rune(_codes[i]));
        }
    }

    private void Decompose(int code, bool compatibility)
    {
        if (Hangul.IsSyllable(code))
        {
            Span<int> parts = stackalloc int[3];
            foreach (int part in parts[..Hangul.Decompose(code, parts)])
            {
                Add(part, 0);
            }

            return;
        }

        NormalizationRecord record = _data[code];
        ReadOnlySpan<int> mapping = _data.Mapping(record, compatibility);
        if (mapping.IsEmpty)
        {
            Add(code, record.Class);
            return;
        }

        foreach (int part in mapping)
        {
            Add(part, _data[part].Class);
        }
    }

    private void Add(int code, byte combiningClass)
    {
        if (_count == _codes.Length)
        {
            Array.Resize(ref _codes, _count * 2);
            Array.Resize(ref _classes, _count * 2);
        }

        _codes[_count] = code;
        _classes[_count++] = combiningClass;
    }

    /// <summary>Sorts each run of combining marks by class; equal ones keep their order.</summary>
    private void Reorder()
    {
        for (int start = 0; start < _count; start++)
        {
            if (_classes[start] == 0)
            {
                continue;
            }

            int end = start + 1;
            bool sorted = true;
            for (; end < _count && _classes[end] != 0; end++)
            {
                sorted &= _classes[end] >= _classes[end - 1];
            }

            if (!sorted)
            {
                Sort(start, end - start);
            }

            start = end;
        }
    }

    private void Sort(int start, int length)
    {
        // Keys of class, position and code: a sort of any kind is stable then, and long runs cost n log n.
        if (_keys.Length < length)
        {
            _keys = new long[Math.Max(length, 32)];
        }

        for (int i = 0; i < length; i++)
        {
            _keys[i] = ((long)_classes[start + i] << 53) | ((long)i << 21) | (uint)_codes[start + i];
        }

        Array.Sort(_keys, 0, length);
        for (int i = 0; i < length; i++)
        {
            _classes[start + i] = (byte)(_keys[i] >> 53);
            _codes[start + i] = (int)(_keys[i] & 0x1FFFFF);
        }
    }

    private void Compose()
    {
        int starter = -1;
        int kept = 0;
        byte before = 0;
        for (int i = 0; i < _count; i++)
        {
            int code = _codes[i];
            byte combiningClass = _classes[i];

            // Blocked when something between it and the starter has the same or a higher class, or none.
            bool adjacent = starter == kept - 1;
            if (starter >= 0 && (adjacent || (before != 0 && before < combiningClass))
                && (Hangul.TryCompose(_codes[starter], code, out int composite) || _data.TryCompose(_codes[starter], code, out composite)))
            {
                _codes[starter] = composite;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = kept;
            }

            before = combiningClass;
            _codes[kept++] = code;
        }

        _count = kept;
    }
}
