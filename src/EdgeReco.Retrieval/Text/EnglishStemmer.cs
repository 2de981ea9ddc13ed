using System.Buffers;

namespace EdgeReco.Retrieval.Text;

/// <summary>
/// A light English stemmer for product texts: plurals, possessives and the verb endings -ed and -ing. It leaves
/// derivations alone (printer and print, wireless and wire are different things to buy).
/// </summary>
internal static class EnglishStemmer
{
    private const int MinLength = 3;
    private static readonly SearchValues<char> Consonants = SearchValues.Create("bcdfghjklmnpqrstvwxz");

    private static readonly (string Plural, string Singular)[] Irregular =
    [
        ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"), ("teeth", "tooth"), ("mice", "mouse"),
        ("geese", "goose"), ("people", "person"), ("knives", "knife"), ("lives", "life"), ("wives", "wife"), ("leaves", "leaf"),
        ("loaves", "loaf"), ("halves", "half"), ("shelves", "shelf"), ("wolves", "wolf"), ("calves", "calf"), ("scarves", "scarf"),
        ("yourselves", "yourself"), ("indices", "index"), ("matrices", "matrix"), ("movies", "movie"), ("cookies", "cookie"),
        ("brownies", "brownie"), ("smoothies", "smoothie"), ("calories", "calorie"), ("selfies", "selfie"), ("pies", "pie"),
        ("ties", "tie"), ("dies", "die"), ("zombies", "zombie"), ("hoodies", "hoodie"), ("veggies", "veggie"),
        ("batteries", "battery"), ("shoes", "shoe"), ("toes", "toe"), ("canoes", "canoe"), ("axes", "axe"), ("caches", "cache"),
        ("headaches", "headache"), ("quiches", "quiche"), ("gases", "gas"), ("buses", "bus"), ("lenses", "lens"),
    ];

    // Words that end like a plural or a verb form and are none.
    private static readonly HashSet<string> Unchanged = new(StringComparer.Ordinal)
    {
        "series", "species", "lens", "gas", "bus", "plus", "canvas", "atlas", "bias", "iris", "news", "yes", "has", "was", "this", "his", "its",
        "always", "swiss", "asparagus", "hummus", "couscous", "citrus", "cactus", "campus", "bonus", "virus", "status", "focus", "chorus",
        "lotus", "minus", "stylus", "nexus", "nucleus", "radius", "genius", "octopus", "tennis", "basis", "analysis", "chassis", "axis",
        "molasses", "christmas", "texas", "windows", "during", "evening", "morning", "nothing", "something", "anything", "everything",
        "ceiling", "wedding", "pudding", "dumpling", "herring", "earring", "sterling", "shilling", "sibling", "duckling", "string",
        "spring", "sling", "wing", "king", "ring", "sing", "thing", "bring", "swing", "sting", "cling", "ping", "ding", "beijing", "boeing",
        "red", "bed", "led", "shed", "sled", "fed", "bread", "seed", "feed", "need", "weed", "speed", "reed", "breed", "exceed", "indeed",
        "hundred", "sacred", "embed", "united", "limited", "unlimited", "need", "aed", "medium",
    };

    /// <summary>Stems a folded word.</summary>
    /// <param name="word">Folded; anything but ASCII letters is left as it is.</param>
    /// <param name="stem">At least as long as the word plus one; receives the stem.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        if (word.Length < MinLength || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return word.Length;
        }

        foreach ((string plural, string singular) in Irregular)
        {
            if (word.SequenceEqual(plural))
            {
                singular.CopyTo(stem);
                return WithoutE(stem, singular.Length);
            }
        }

        if (IsUnchanged(word))
        {
            return word.Length;
        }

        int length = Plural(word, stem);
        if (IsUnchanged(stem[..length]))
        {
            return length;
        }

        return WithoutE(stem, VerbEnding(stem, length));
    }

    // Slice and sliced meet without their e; in shorter words it tells too much apart (cod and code).
    private static int WithoutE(ReadOnlySpan<char> stem, int length) => length >= 5 && stem[length - 1] == 'e' ? length - 1 : length;

    private static bool IsUnchanged(ReadOnlySpan<char> word) => Unchanged.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static int Plural(ReadOnlySpan<char> word, Span<char> stem)
    {
        int length = word.Length;
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return length; // glass, status, tennis
        }

        if (length > 4 && word.EndsWith("ies"))
        {
            stem[length - 3] = 'y'; // berries -> berry
            return length - 2;
        }

        if (length > 4 && (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes")
            || word.EndsWith("zzes") || (word.EndsWith("oes") && length > 5)))
        {
            return length - 2; // glasses, brushes, watches, boxes, tomatoes
        }

        return length - 1;
    }

    private static int VerbEnding(Span<char> stem, int length)
    {
        ReadOnlySpan<char> word = stem[..length];
        if (length > 4 && word.EndsWith("ied"))
        {
            stem[length - 3] = 'y'; // dried -> dry
            return length - 2;
        }

        int cut = word.EndsWith("ing") ? length - 3 : word.EndsWith("ed") ? length - 2 : length;
        if (cut == length || cut < 3 || !HasVowel(word[..cut]))
        {
            return length;
        }

        if (word[cut - 1] == word[cut - 2] && word[cut - 1] is not ('l' or 's' or 'z' or 'e' or 'o'))
        {
            return cut - 1; // chopped -> chop
        }

        if (cut == 3 && !IsVowel(word[0]) && IsVowel(word[1]) && !IsVowel(word[2]) && word[2] is not ('w' or 'x' or 'y'))
        {
            stem[cut] = 'e'; // baked -> bake
            return cut + 1;
        }

        return cut;
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAnyExcept(Consonants) >= 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
