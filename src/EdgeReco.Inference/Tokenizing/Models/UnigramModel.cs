using System.Text;

namespace EdgeReco.Inference.Tokenizing.Models;

/// <summary>
/// SentencePiece's unigram model: of all ways to write a piece with the vocabulary the one whose scores add up to the
/// most (Viterbi). A character without a token costs the lowest score less 10; neighbouring ones make one unknown token.
/// </summary>
internal sealed class UnigramModel : ITokenModel
{
    private const double UnknownPenalty = 10;
    private readonly TokenTrie _trie;
    private readonly double[] _scores;
    private readonly double _unknownScore;
    private readonly int _unknownId;
    private readonly int[]? _byteIds;

    /// <summary>Takes over the vocabulary.</summary>
    /// <param name="trie">The vocabulary.</param>
    /// <param name="scores">Logarithms of the tokens' frequencies, by id.</param>
    /// <param name="unknownId">The unknown token.</param>
    /// <param name="byteIds">256 tokens, one for each byte of UTF-8, that stand for unknown text; null for none.</param>
    public UnigramModel(TokenTrie trie, double[] scores, int unknownId, int[]? byteIds)
    {
        _trie = trie;
        _scores = scores;
        _unknownId = unknownId;
        _byteIds = byteIds;
        _unknownScore = scores.Min() - UnknownPenalty;
    }

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace)
    {
        Span<ViterbiStep> steps = workspace.Steps(piece.Length + 1);
        FindBest(piece, steps);

        // The way is known backwards; it is turned round in place.
        int count = 0;
        for (int end = piece.Length; end > 0; end = steps[end].Start)
        {
            count++;
        }

        Span<(int Start, int End, int Id)> tokens = workspace.Tokens(count);
        for (int end = piece.Length, i = count - 1; end > 0; end = steps[end].Start, i--)
        {
            tokens[i] = (steps[end].Start, end, steps[end].Id);
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Id != _unknownId)
            {
                workspace.Ids.Add(tokens[i].Id);
                continue;
            }

            int start = tokens[i].Start;
            while (i + 1 < tokens.Length && tokens[i + 1].Id == _unknownId)
            {
                i++;
            }

            AddUnknown(piece[start..tokens[i].End], workspace.Ids);
        }
    }

    private void FindBest(ReadOnlySpan<char> piece, Span<ViterbiStep> steps)
    {
        steps.Fill(new ViterbiStep(0, TokenTrie.None, TokenTrie.None));
        for (int start = 0; start < piece.Length;)
        {
            double score = steps[start].Score;
            int width = char.IsHighSurrogate(piece[start]) ? 2 : 1;
            bool single = false;
            int node = TokenTrie.Root;
            for (int end = start; end < piece.Length;)
            {
                node = _trie.Child(node, piece[end++]);
                if (node == TokenTrie.None)
                {
                    break;
                }

                int id = _trie.Id(node);
                if (id != TokenTrie.None)
                {
                    Offer(ref steps[end], score + _scores[id], start, id);
                    single |= end - start == width;
                }
            }

            if (!single)
            {
                Offer(ref steps[start + width], score + _unknownScore, start, _unknownId);
            }

            start += width;
        }
    }

    private static void Offer(ref ViterbiStep step, double score, int start, int id)
    {
        if (step.Start == TokenTrie.None || score > step.Score)
        {
            step = new ViterbiStep(score, start, id);
        }
    }

    private void AddUnknown(ReadOnlySpan<char> text, List<int> ids)
    {
        int id = _trie.Find(text);
        if (id != TokenTrie.None || _byteIds is null)
        {
            ids.Add(id == TokenTrie.None ? _unknownId : id);
            return;
        }

        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
            {
                ids.Add(_byteIds[b]);
            }
        }
    }
}
