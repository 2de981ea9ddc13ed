using System.Runtime.InteropServices;
using System.Text.Json;
using EdgeReco.Inference.Json;
using EdgeReco.Inference.Tokenizing.Models;
using EdgeReco.Inference.Tokenizing.Reading;
using EdgeReco.Inference.Tokenizing.Stages;

namespace EdgeReco.Inference.Tokenizing;

/// <summary>
/// Turns text into the token ids that a text encoder was trained with, as a <c>tokenizer.json</c> describes: added
/// tokens, normalizer, pre-tokenizer, a WordPiece or Unigram vocabulary, special tokens around. Thread-safe. Characters
/// that are younger than the Unicode tables of the program that made the file may be sorted differently than there.
/// </summary>
public sealed class Tokenizer
{
    /// <summary>UTF-16 units of a text that are looked at; what follows is cut off, so that no text costs unbounded time.</summary>
    public const int MaxCharacters = 1 << 15;

    /// <summary>The largest <c>tokenizer.json</c> that is read, in bytes.</summary>
    public const int MaxFileLength = 64 << 20;

    private readonly ITextStage[] _normalizers;
    private readonly ITextStage[] _preTokenizers;
    private readonly ITokenModel _model;
    private readonly TokenTrie _vocabulary;
    private readonly Dictionary<string, int> _added;
    private readonly TokenTemplate _template;
    private readonly AddedTokenFinder _inRawText;
    private readonly AddedTokenFinder _inNormalizedText;
    private TokenizerWorkspace? _spare;

    /// <summary>Takes over the parts of a tokenizer.</summary>
    internal Tokenizer(TokenizerParts parts)
    {
        _normalizers = parts.Normalizers;
        _preTokenizers = parts.PreTokenizers;
        _model = parts.Model;
        _vocabulary = parts.Vocabulary;
        _template = parts.Template;
        _added = [];
        foreach (AddedToken token in parts.Added)
        {
            _added[token.Content] = token.Id;
        }

        _inRawText = new AddedTokenFinder(parts.Added.Where(static t => !t.Normalized).Select(static t => (t, t.Content)));
        _inNormalizedText = new AddedTokenFinder(parts.Added.Where(static t => t.Normalized).Select(t => (t, Normalize(t.Content))));
        VocabularySize = parts.VocabularySize;
        PaddingId = Find("[PAD]") ?? Find("<pad>") ?? 0;
    }

    /// <summary>One more than the largest id that can come out.</summary>
    public int VocabularySize { get; }

    /// <summary>The id that fills rows of a batch: <c>[PAD]</c> or <c>&lt;pad&gt;</c>, or 0 where there is neither.</summary>
    public int PaddingId { get; }

    /// <summary>Special tokens around each text; the smallest number of tokens that can be asked for.</summary>
    public int SpecialTokenCount => _template.Count;

    /// <summary>Reads a <c>tokenizer.json</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is broken, too large, or of a kind that is not supported; the message names the field.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Tokenizer Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(JsonFile.ReadAllBytes(path, MaxFileLength), Path.GetFileName(path));
    }

    /// <summary>Reads the content of a <c>tokenizer.json</c>.</summary>
    /// <param name="utf8">The content.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is broken or of a kind that is not supported; the message names the field.</exception>
    public static Tokenizer Parse(ReadOnlySpan<byte> utf8, string name = "tokenizer.json")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            return new Tokenizer(TokenizerReader.Read(utf8, name));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonFile.Error(name, exception);
        }
    }

    /// <summary>The id of a token by its exact text; null where there is none.</summary>
    public int? Find(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (_added.TryGetValue(token, out int id))
        {
            return id;
        }

        id = _vocabulary.Find(token);
        return id == TokenTrie.None ? null : id;
    }

    /// <summary>Appends the tokens of a text with the special tokens around; the closing ones stay where the text is cut.</summary>
    /// <param name="text">Any text; lone surrogates count as U+FFFD, characters past <see cref="MaxCharacters"/> are not looked at.</param>
    /// <param name="maxTokens">At most so many tokens, special ones included.</param>
    /// <param name="ids">Receives them.</param>
    /// <returns>Tokens appended, at least <see cref="SpecialTokenCount"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The special tokens alone are more than <paramref name="maxTokens"/>.</exception>
    public int Encode(ReadOnlySpan<char> text, int maxTokens, List<int> ids) => Encode([], text, maxTokens, ids);

    /// <summary>Writes the tokens of a text, as many as there is room for, and returns how many.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="ids">Receives them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not even room for the special tokens.</exception>
    public int Encode(ReadOnlySpan<char> text, Span<int> ids) => Encode([], text, ids);

    /// <summary>Writes the tokens of a text that something stands in front of, as many as there is room for, and returns how many.</summary>
    /// <param name="prefix">What stands in front.</param>
    /// <param name="text">Any text.</param>
    /// <param name="ids">Receives them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not even room for the special tokens.</exception>
    public int Encode(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text, Span<int> ids)
    {
        TokenizerWorkspace workspace = Tokenize(prefix, text, ids.Length);
        int count = Write(workspace.Ids, ids);
        Return(workspace);
        return count;
    }

    /// <summary>Appends the tokens of a text that something stands in front of, as if they were one text.</summary>
    /// <param name="prefix">What stands in front.</param>
    /// <param name="text">The text.</param>
    /// <param name="maxTokens">At most so many tokens, special ones included.</param>
    /// <param name="ids">Receives them.</param>
    /// <returns>Tokens appended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The special tokens alone are more than <paramref name="maxTokens"/>.</exception>
    public int Encode(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text, int maxTokens, List<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        TokenizerWorkspace workspace = Tokenize(prefix, text, maxTokens);
        int before = ids.Count;
        int count = workspace.Ids.Count + _template.Count;
        CollectionsMarshal.SetCount(ids, before + count);
        Write(workspace.Ids, CollectionsMarshal.AsSpan(ids)[before..]);
        Return(workspace);
        return count;
    }

    private TokenizerWorkspace Tokenize(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text, int maxTokens)
    {
        // Written out: the generic guards box their arguments until they are compiled with optimisation.
        if (maxTokens < _template.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(maxTokens), maxTokens, $"the special tokens alone are {_template.Count}");
        }

        TokenizerWorkspace workspace = Interlocked.Exchange(ref _spare, null) ?? new TokenizerWorkspace();
        workspace.Ids.Clear();
        workspace.Raw.Clear();
        workspace.Raw.AppendValid(Cut(prefix, MaxCharacters));
        workspace.Raw.AppendValid(Cut(text, MaxCharacters - Math.Min(prefix.Length, MaxCharacters)));

        int room = maxTokens - _template.Count;
        ReadOnlySpan<char> raw = workspace.Raw.Buffer.Span;
        int done = 0;
        int position = 0;
        while (workspace.Ids.Count < room && _inRawText.TryFind(raw, ref position, out AddedTokenMatch match))
        {
            if (match.Start > done)
            {
                TokenizeRaw(raw[done..match.Start], done == 0, room, workspace);
            }

            workspace.Ids.Add(match.Id);
            done = Math.Max(done, match.End);
        }

        TokenizeRaw(raw[done..], done == 0, room, workspace);
        if (workspace.Ids.Count > room)
        {
            CollectionsMarshal.SetCount(workspace.Ids, room);
        }

        return workspace;
    }

    private void TokenizeRaw(ReadOnlySpan<char> text, bool startsText, int room, TokenizerWorkspace workspace)
    {
        if (workspace.Ids.Count >= room || text.IsEmpty)
        {
            return;
        }

        TextPieces normalized = workspace.Normalized.Run(_normalizers, text, startsText);
        for (int i = 0; i < normalized.Count; i++)
        {
            TokenizeNormalized(normalized[i], startsText, room, workspace);
        }
    }

    private void TokenizeNormalized(ReadOnlySpan<char> text, bool startsText, int room, TokenizerWorkspace workspace)
    {
        int done = 0;
        int position = 0;
        while (workspace.Ids.Count < room && _inNormalizedText.TryFind(text, ref position, out AddedTokenMatch match))
        {
            if (match.Start > done)
            {
                TokenizePieces(text[done..match.Start], startsText && done == 0, room, workspace);
            }

            workspace.Ids.Add(match.Id);
            done = Math.Max(done, match.End);
        }

        TokenizePieces(text[done..], startsText && done == 0, room, workspace);
    }

    private void TokenizePieces(ReadOnlySpan<char> text, bool startsText, int room, TokenizerWorkspace workspace)
    {
        if (text.IsEmpty || workspace.Ids.Count >= room)
        {
            return;
        }

        TextPieces pieces = workspace.Split.Run(_preTokenizers, text, startsText);
        for (int i = 0; i < pieces.Count && workspace.Ids.Count < room; i++)
        {
            _model.Tokenize(pieces[i], workspace);
        }
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    private int Write(List<int> ids, Span<int> output)
    {
        _template.Before.CopyTo(output);
        CollectionsMarshal.AsSpan(ids).CopyTo(output[_template.Before.Length..]);
        _template.After.CopyTo(output[(_template.Before.Length + ids.Count)..]);
        return ids.Count + _template.Count;
    }

    private string Normalize(string text)
    {
        var valid = new TextPieces();
        valid.AppendValid(text);
        TextPieces pieces = new StageBuffers().Run(_normalizers, valid.Buffer.Span, startsText: true);
        return pieces.Count == 0 ? "" : pieces[0].ToString();
    }

    private void Return(TokenizerWorkspace workspace)
    {
        if (workspace.IsSmall)
        {
            Volatile.Write(ref _spare, workspace);
        }
    }
}
