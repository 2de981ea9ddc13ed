using System.Runtime.CompilerServices;

namespace EdgeReco.Inference.Tokenizing.Models;

/// <summary>
/// A vocabulary as a trie over UTF-16 units, in level order: the children of a node lie side by side and sorted, so a
/// node costs 10 bytes and a token no string.
/// </summary>
internal sealed class TokenTrie
{
    /// <summary>Where every walk starts.</summary>
    public const int Root = 0;

    /// <summary>No node, or no token.</summary>
    public const int None = -1;

    private readonly char[] _labels;
    private readonly int[] _firstChild;
    private readonly int[] _ids;

    /// <summary>Builds the trie of all tokens; of equal tokens the last one counts.</summary>
    public TokenTrie(TokenList tokens)
    {
        int[] order = tokens.SortedOrder();
        int nodes = CountNodes(tokens, order);
        _labels = new char[nodes];
        _firstChild = new int[nodes + 1];
        _ids = new int[nodes];

        // A node is a range of the sorted tokens that share a prefix.
        var ranges = new (int Low, int High)[nodes];
        ranges[Root] = (0, order.Length);
        int made = 1;
        int level = 1;
        for (int node = 0, depth = 0; node < nodes; node++)
        {
            if (node == level)
            {
                depth++;
                level = made;
            }

            (int low, int high) = ranges[node];
            _ids[node] = None;
            while (low < high && tokens[order[low]].Length == depth)
            {
                _ids[node] = tokens.Id(order[low++]);
            }

            _firstChild[node] = made;
            while (low < high)
            {
                char label = tokens[order[low]][depth];
                int end = low + 1;
                while (end < high && tokens[order[end]][depth] == label)
                {
                    end++;
                }

                _labels[made] = label;
                ranges[made++] = (low, end);
                low = end;
            }
        }

        _firstChild[nodes] = nodes;
    }

    /// <summary>The node after one more character, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, char label)
    {
        const int Few = 32;
        int first = _firstChild[node];
        ReadOnlySpan<char> labels = _labels.AsSpan(first, _firstChild[node + 1] - first);
        int index = labels.Length <= Few ? labels.IndexOf(label) : labels.BinarySearch(label);
        return index < 0 ? None : first + index;
    }

    /// <summary>The node at the end of a text, or <see cref="None"/>.</summary>
    public int Walk(ReadOnlySpan<char> text)
    {
        int node = Root;
        foreach (char c in text)
        {
            node = Child(node, c);
            if (node == None)
            {
                return None;
            }
        }

        return node;
    }

    /// <summary>The token that ends in a node, or <see cref="None"/>.</summary>
    public int Id(int node) => _ids[node];

    /// <summary>The token that a text is, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        int node = Walk(text);
        return node == None ? None : _ids[node];
    }

    private static int CountNodes(TokenList tokens, int[] order)
    {
        int nodes = 1;
        ReadOnlySpan<char> before = [];
        foreach (int index in order)
        {
            ReadOnlySpan<char> token = tokens[index];
            nodes += token.Length - token.CommonPrefixLength(before);
            before = token;
        }

        return nodes;
    }
}
