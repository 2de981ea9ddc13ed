using System.Buffers;
using System.Globalization;
using System.Text;
using EdgeReco.Inference.Tokenizing.Models;

namespace EdgeReco.Inference.Tokenizing;

/// <summary>Finds added tokens in text: the leftmost first, of several there the longest.</summary>
internal sealed class AddedTokenFinder
{
    private readonly AddedToken[] _tokens;
    private readonly TokenTrie _trie;
    private readonly SearchValues<char> _starts;

    /// <summary>Prepares for tokens and the texts that stand for them.</summary>
    public AddedTokenFinder(IEnumerable<(AddedToken Token, string Text)> tokens)
    {
        (AddedToken Token, string Text)[] found = [.. tokens.Where(static t => t.Text.Length > 0)];
        _tokens = [.. found.Select(static t => t.Token)];
        var list = new TokenList();
        for (int i = 0; i < found.Length; i++)
        {
            list.Add(found[i].Text, i);
        }

        _trie = new TokenTrie(list);
        _starts = SearchValues.Create([.. found.Select(static t => t.Text[0])]);
    }

    /// <summary>There is nothing to look for.</summary>
    public bool IsEmpty => _tokens.Length == 0;

    /// <summary>Finds the next token at or behind a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to look from; afterwards, where to look for the one after it.</param>
    /// <param name="match">The token and where it lies, with the white space that it takes.</param>
    public bool TryFind(ReadOnlySpan<char> text, ref int position, out AddedTokenMatch match)
    {
        while (!IsEmpty && position < text.Length)
        {
            int step = text[position..].IndexOfAny(_starts);
            if (step < 0)
            {
                break;
            }

            int start = position + step;
            (int length, int index) = Longest(text[start..]);
            if (length == 0)
            {
                position = start + 1;
                continue;
            }

            position = start + length;
            AddedToken token = _tokens[index];
            if (token.SingleWord && (EndsWithWord(text[..start]) || StartsWithWord(text[position..])))
            {
                continue;
            }

            int from = token.StripLeft ? text[..start].TrimEnd().Length : start;
            int to = token.StripRight ? text.Length - text[position..].TrimStart().Length : position;
            match = new AddedTokenMatch(token.Id, from, to);
            return true;
        }

        match = default;
        return false;
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out Rune rune, out _) == OperationStatus.Done && IsWord(rune);

    private static bool EndsWithWord(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out Rune rune, out _) == OperationStatus.Done && IsWord(rune);

    private static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private (int Length, int Index) Longest(ReadOnlySpan<char> text)
    {
        int length = 0;
        int index = TokenTrie.None;
        int node = TokenTrie.Root;
        for (int i = 0; i < text.Length; i++)
        {
            node = _trie.Child(node, text[i]);
            if (node == TokenTrie.None)
            {
                break;
            }

            if (_trie.Id(node) != TokenTrie.None)
            {
                index = _trie.Id(node);
                length = i + 1;
            }
        }

        return (length, index);
    }
}
