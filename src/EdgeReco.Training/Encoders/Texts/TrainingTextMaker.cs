using EdgeReco.Contracts;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// Makes training texts out of sources: for products, queries that somebody could type and the products' own texts; for
/// lines, the lines and runs of their words. The same sources, options and order give the same texts.
/// </summary>
/// <param name="options">How many, and the seed.</param>
/// <param name="sources">How many sources will be added; each gets an even share.</param>
public sealed class TrainingTextMaker(TrainingTextOptions options, int sources)
{
    private const int LongestQuery = 120;
    private const int RunWords = 5;
    private const int TriesPerText = 3;
    private const int FewestTexts = 500;
    private const int FewestItems = 50;

    /// <summary>Of so many queries one may be a translated name.</summary>
    private const int TranslatedShare = 4;
    private readonly List<TrainingText> _queries = [];
    private readonly Dictionary<string, int> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Text, string Meaning)> _pairs = [];
    private readonly List<string> _documents = [];
    private readonly List<(int Start, int End)> _places = [];
    private DeterministicRandom _random = new(options.Seed);
    private int _items;
    private bool _hasSeveralWords;

    /// <summary>Adds a catalogue.</summary>
    /// <param name="products">Its products.</param>
    /// <param name="text">A product's text for documents.</param>
    public void Add(IReadOnlyList<Product> products, Func<Product, string> text)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(text);
        var queries = new ProductQueries();
        Draw(products, product => queries.Make(product, ref _random));
        foreach (int i in Sample(products.Count, options.Queries / sources / TranslatedShare))
        {
            Translate(products[i]);
        }

        foreach (int i in Sample(products.Count, options.Documents / sources))
        {
            _documents.Add(text(products[i]));
        }
    }

    /// <summary>Adds lines of text.</summary>
    public void Add(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Draw(lines, line =>
        {
            TextWords.Find(line, _places);
            return _places.Count == 0 || (line.Length <= LongestQuery && _random.NextInt(2) == 0) ? line : TextWords.Run(line, _places, RunWords, ref _random);
        });
    }

    /// <summary>Adds words of a vocabulary, alone and in pairs, and the misspellings; then the texts are complete.</summary>
    /// <param name="tokenizer">The teacher's <c>tokenizer.json</c>.</param>
    /// <exception cref="InvalidDataException">The sources give too little to learn from; the message says what.</exception>
    public TrainingTexts Finish(string tokenizer)
    {
        if (_items < FewestItems)
        {
            throw new InvalidDataException($"only {_items} products or lines: a student needs at least {FewestItems}");
        }

        if (_meanings.Count < FewestTexts)
        {
            throw new InvalidDataException($"the texts give only {_meanings.Count} different things to type, a student needs at least {FewestTexts}: give more texts or a larger catalogue");
        }

        if (!_hasSeveralWords)
        {
            throw new InvalidDataException("every text is a single word: a student learns from texts of several words how they add up");
        }

        IReadOnlyList<string> words = VocabularyWords.Read(tokenizer);
        foreach (string word in words)
        {
            Add(word);
        }

        for (int i = 0; words.Count > 0 && i < options.Queries * options.PairShare; i++)
        {
            Add($"{words[_random.NextInt(words.Count)]} {words[_random.NextInt(words.Count)]}");
        }

        string[] meanings = [.. _meanings.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        Misspell(meanings);
        return new TrainingTexts(_queries, meanings, _documents);
    }

    /// <summary>What is said in another language means the same: also a teacher of one language is understood in others then.</summary>
    private void Translate(Product product)
    {
        foreach ((_, ProductText text) in product.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Pair(text.Name, product.Name);
            for (int level = 0; level < Math.Min(text.Category.Count, product.Category.Count); level++)
            {
                Pair(text.Category[level], product.Category[level]);
            }
        }
    }

    private void Pair(string text, string meaning)
    {
        if (text.Length is > 0 and <= LongestQuery && meaning.Length is > 0 and <= LongestQuery && _pairs.Add((text, meaning)))
        {
            Add(meaning);
            _queries.Add(new TrainingText(text, _meanings[meaning]));
        }
    }

    private void Misspell(string[] meanings)
    {
        for (int i = 0; i < meanings.Length; i++)
        {
            if (_random.NextSingle() < options.MisspeltShare && Misspelling.Of(meanings[i], _places, ref _random) is { } misspelt && !_meanings.ContainsKey(misspelt))
            {
                _queries.Add(new TrainingText(misspelt, i));
            }
        }
    }

    private void Draw<T>(IReadOnlyList<T> items, Func<T, string> make)
    {
        _items += items.Count;
        int wanted = _meanings.Count + (options.Queries / sources);
        for (int tries = TriesPerText * (options.Queries / sources); tries > 0 && _meanings.Count < wanted && items.Count > 0; tries--)
        {
            string text = make(items[_random.NextInt(items.Count)]).Trim();
            if (text.Length is > 0 and <= LongestQuery)
            {
                _hasSeveralWords |= text.AsSpan().IndexOfAny(' ', '\u3000') >= 0 || TextWords.IsWhole(text[^1]);
                Add(text);
            }
        }
    }

    private void Add(string text)
    {
        if (_meanings.TryAdd(text, _meanings.Count))
        {
            _queries.Add(new TrainingText(text, _meanings.Count - 1));
        }
    }

    /// <summary>Positions of a sample in ascending order; all where there are not more (Vitter's selection sampling).</summary>
    private IEnumerable<int> Sample(int count, int wanted)
    {
        int left = Math.Min(count, wanted);
        for (int i = 0; i < count && left > 0; i++)
        {
            if (_random.NextInt(count - i) < left)
            {
                left--;
                yield return i;
            }
        }
    }
}
