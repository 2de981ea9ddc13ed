namespace EdgeReco.Inference.Tokenizing.Models;

/// <summary>Tokens with their ids while a vocabulary is read: all text in one buffer, no string for each.</summary>
internal sealed class TokenList
{
    private readonly List<(int Start, int Length, int Id)> _tokens = [];
    private char[] _text = new char[1 << 12];
    private int _used;

    /// <summary>Tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>The text of a token; valid until one is added.</summary>
    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>The id of a token.</summary>
    public int Id(int index) => _tokens[index].Id;

    /// <summary>Adds a token.</summary>
    public void Add(ReadOnlySpan<char> token, int id)
    {
        if (token.Length > _text.Length - _used)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + token.Length));
        }

        token.CopyTo(_text.AsSpan(_used));
        _tokens.Add((_used, token.Length, id));
        _used += token.Length;
    }

    /// <summary>Indexes of the tokens by their UTF-16 units; of equal ones the one added first comes first.</summary>
    public int[] SortedOrder()
    {
        int[] order = new int[_tokens.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (x, y) =>
        {
            int difference = this[x].SequenceCompareTo(this[y]);
            return difference != 0 ? difference : x.CompareTo(y);
        });
        return order;
    }
}
