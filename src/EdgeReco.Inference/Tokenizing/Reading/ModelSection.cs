using EdgeReco.Inference.Json;
using EdgeReco.Inference.Tokenizing.Models;

namespace EdgeReco.Inference.Tokenizing.Reading;

/// <summary>The <c>model</c> section: a vocabulary and how it is used.</summary>
/// <param name="tokens">The vocabulary.</param>
/// <param name="scores">Scores by id where the vocabulary has them; empty otherwise.</param>
/// <param name="fields">The other fields; those that are absent are missing here too.</param>
/// <param name="file">The file's name.</param>
internal sealed class ModelSection(TokenList tokens, List<double> scores, Dictionary<string, JsonField> fields, string file)
{
    /// <summary>Largest id that is accepted.</summary>
    public const int LargestPossibleId = (1 << 20) - 1;

    private const int LongestWord = 1 << 15;
    private TokenTrie? _trie;

    /// <summary>The vocabulary.</summary>
    public TokenTrie Trie => _trie ??= new TokenTrie(tokens);

    /// <summary>Largest id of the vocabulary.</summary>
    public int LargestId
    {
        get
        {
            int largest = 0;
            for (int i = 0; i < tokens.Count; i++)
            {
                largest = Math.Max(largest, tokens.Id(i));
            }

            return largest;
        }
    }

    /// <summary>Makes the model.</summary>
    /// <exception cref="InvalidDataException">A field is wrong or the type is not supported.</exception>
    public ITokenModel Build()
    {
        string type = Field("type").Text();
        if (tokens.Count == 0)
        {
            throw Field("vocab").Error("expected tokens");
        }

        return type switch
        {
            "WordPiece" when scores.Count == 0 => WordPiece(),
            "Unigram" when scores.Count > 0 => Unigram(),
            "WordPiece" or "Unigram" => throw Field("vocab").Error($"not the vocabulary of a {type} model"),
            _ => throw Field("type").Error("supported are WordPiece and Unigram"),
        };
    }

    private WordPieceModel WordPiece()
    {
        string unknown = Field("unk_token").Text("[UNK]");
        int unknownId = Trie.Find(unknown);
        if (unknownId == TokenTrie.None)
        {
            throw Field("unk_token").Error("the vocabulary lacks this token");
        }

        return new WordPieceModel(
            Trie, unknownId, Field("continuing_subword_prefix").Text("##"), Field("max_input_chars_per_word").Number(1, LongestWord, 100));
    }

    private UnigramModel Unigram()
    {
        int unknownId = Field("unk_id").Number(0, tokens.Count - 1);
        int[]? byteIds = null;
        if (Field("byte_fallback").Flag(false))
        {
            byteIds = new int[256];
            for (int b = 0; b < byteIds.Length; b++)
            {
                byteIds[b] = Trie.Find($"<0x{b:X2}>");
                if (byteIds[b] == TokenTrie.None)
                {
                    throw Field("byte_fallback").Error($"the vocabulary lacks the token <0x{b:X2}>");
                }
            }
        }

        return new UnigramModel(Trie, [.. scores], unknownId, byteIds);
    }

    private JsonField Field(string name) => fields.TryGetValue(name, out JsonField field) ? field : new JsonField(file, $"model.{name}", default);
}
