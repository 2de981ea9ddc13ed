namespace EdgeReco.Inference.Tokenizing.Models;

/// <summary>The longest token first, then the longest that continues a word, and so on; one unknown token where that fails.</summary>
/// <param name="trie">The vocabulary.</param>
/// <param name="unknownId">The token of a word that cannot be written.</param>
/// <param name="continuingPrefix">What tokens that continue a word begin with.</param>
/// <param name="longestWord">Longer words, in code points, are unknown at once.</param>
internal sealed class WordPieceModel(TokenTrie trie, int unknownId, string continuingPrefix, int longestWord) : ITokenModel
{
    private readonly int _continuing = trie.Walk(continuingPrefix);

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace)
    {
        int before = workspace.Ids.Count;
        if (IsTooLong(piece) || !TryWrite(piece, workspace.Ids))
        {
            workspace.Ids.RemoveRange(before, workspace.Ids.Count - before);
            workspace.Ids.Add(unknownId);
        }
    }

    private bool IsTooLong(ReadOnlySpan<char> word)
    {
        if (word.Length <= longestWord)
        {
            return false;
        }

        int characters = word.Length;
        foreach (char c in word)
        {
            characters -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return characters > longestWord;
    }

    private bool TryWrite(ReadOnlySpan<char> word, List<int> ids)
    {
        int root = TokenTrie.Root;
        while (!word.IsEmpty)
        {
            int node = root;
            int length = 0;
            int id = TokenTrie.None;
            for (int i = 0; i < word.Length && node != TokenTrie.None; i++)
            {
                node = trie.Child(node, word[i]);
                if (node != TokenTrie.None && trie.Id(node) != TokenTrie.None)
                {
                    id = trie.Id(node);
                    length = i + 1;
                }
            }

            if (length == 0 || (length < word.Length && _continuing == TokenTrie.None))
            {
                return false;
            }

            ids.Add(id);
            word = word[length..];
            root = _continuing;
        }

        return true;
    }
}
