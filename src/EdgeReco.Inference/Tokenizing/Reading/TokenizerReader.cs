using System.Text.Json;
using EdgeReco.Inference.Json;

namespace EdgeReco.Inference.Tokenizing.Reading;

/// <summary>Reads <c>tokenizer.json</c>: the vocabulary as a stream, the small sections as trees.</summary>
internal static class TokenizerReader
{
    private const int MostAddedTokens = 1 << 16;

    /// <summary>Reads the parts of a tokenizer.</summary>
    /// <param name="utf8">The file's content.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A section is wrong or not supported.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static TokenizerParts Read(ReadOnlySpan<byte> utf8, string file)
    {
        var reader = new Utf8JsonReader(JsonFile.Content(utf8, file));
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidDataException($"{file}: expected an object");
        }

        JsonField added = default;
        JsonField normalizer = default;
        JsonField preTokenizer = default;
        JsonField template = default;
        ModelSection? model = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("model"u8))
            {
                reader.Read();
                model = ModelSectionReader.Read(ref reader, file);
            }
            else if (reader.ValueTextEquals("added_tokens"u8))
            {
                added = Tree(ref reader, file, "added_tokens");
            }
            else if (reader.ValueTextEquals("normalizer"u8))
            {
                normalizer = Tree(ref reader, file, "normalizer");
            }
            else if (reader.ValueTextEquals("pre_tokenizer"u8))
            {
                preTokenizer = Tree(ref reader, file, "pre_tokenizer");
            }
            else if (reader.ValueTextEquals("post_processor"u8))
            {
                template = Tree(ref reader, file, "post_processor");
            }
            else
            {
                reader.Skip();
            }
        }

        // Nothing may follow; the reader throws where something does.
        reader.Read();
        if (model is null)
        {
            throw new InvalidDataException($"{file}: model: expected an object, it is missing");
        }

        AddedToken[] addedTokens = ReadAdded(added);
        TokenTemplate specials = TemplateReader.Read(template);
        int largest = addedTokens.Select(static t => t.Id).Concat(specials.Before).Concat(specials.After).Append(model.LargestId).Max();
        return new TokenizerParts
        {
            Added = addedTokens,
            Normalizers = StageReader.ReadNormalizers(normalizer),
            PreTokenizers = StageReader.ReadPreTokenizers(preTokenizer),
            Model = model.Build(),
            Vocabulary = model.Trie,
            Template = specials,
            VocabularySize = largest + 1,
        };
    }

    private static JsonField Tree(ref Utf8JsonReader reader, string file, string name)
    {
        reader.Read();
        return new JsonField(file, name, JsonElement.ParseValue(ref reader));
    }

    private static AddedToken[] ReadAdded(JsonField tokens)
    {
        if (tokens.IsNull)
        {
            return [];
        }

        var added = new List<AddedToken>();
        foreach (JsonField token in tokens.Items())
        {
            if (added.Count == MostAddedTokens)
            {
                throw tokens.Error($"more than {MostAddedTokens} tokens");
            }

            bool special = token["special"].Flag(false);
            added.Add(new AddedToken(
                token["id"].Number(0, ModelSection.LargestPossibleId),
                token["content"].Text(),
                token["single_word"].Flag(false),
                token["lstrip"].Flag(false),
                token["rstrip"].Flag(false),
                token["normalized"].Flag(!special)));
        }

        return [.. added];
    }
}
