using System.Text;
using EdgeReco.Contracts;

namespace EdgeReco.Training;

/// <summary>Finds the features of one product.</summary>
internal static class ProductFeatureExtractor
{
    private const int MostWords = 24;
    private const int LongestText = 512;
    private const int ShortestId = 4;

    /// <summary>Tells each feature; some may come twice.</summary>
    public static void Extract(Product product, Action<ProductFeatureKind, string> found)
    {
        Words(product.Name, word => found(ProductFeatureKind.Word, word));
        if (!string.IsNullOrWhiteSpace(product.Brand))
        {
            found(ProductFeatureKind.Brand, product.Brand.Trim().ToLowerInvariant());
        }

        string path = "";
        foreach (string level in product.Category)
        {
            path = $"{path}/{level}";
            found(ProductFeatureKind.Category, path);
        }

        // Ids that differ in their last sign or two are often one family: sizes, colours, patterns.
        string id = product.Id;
        for (int cut = 1; cut <= 2 && id.Length - cut >= ShortestId; cut++)
        {
            found(ProductFeatureKind.IdFamily, id[..^cut]);
        }
    }

    /// <summary>Words of letters and digits in lower case; in scripts without spaces, pairs of neighbouring signs.</summary>
    private static void Words(string name, Action<string> found)
    {
        var word = new StringBuilder();
        int words = 0;
        string text = name.Length > LongestText ? name[..LongestText] : name;
        char previous = '\0';
        foreach (char c in text.Append(' '))
        {
            if (words >= MostWords)
            {
                return;
            }

            if (IsIdeograph(c))
            {
                Flush();
                if (IsIdeograph(previous))
                {
                    found($"{previous}{c}");
                    words++;
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else
            {
                Flush();
            }

            previous = c;
        }

        void Flush()
        {
            if (word.Length > 1)
            {
                found(word.ToString());
                words++;
            }

            word.Clear();
        }
    }

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u3040' and <= '\u30FF';
}
