using System.Text;
using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Catalog;

/// <summary>
/// The categories of a catalogue. They are numbered depth first: a category's subtree is the range from itself to
/// <see cref="End"/>. -1 stands for the root, above all categories.
/// </summary>
public sealed class CategoryTree
{
    internal const int MaxDepth = 64;
    private readonly StringTable names;
    private readonly StringTable translations;
    private readonly Column<int> parents;
    private readonly Column<int> ends;
    private readonly string[]?[] paths;

    internal CategoryTree(PartReader part, int count, int languages)
    {
        names = part.Strings(CatalogFormat.CategoryNames, count);
        translations = part.Strings(CatalogFormat.CategoryTranslations, checked(count * languages));
        parents = part.Column(CatalogFormat.CategoryParents, count, -1, count);
        ends = part.Column(CatalogFormat.CategoryEnds, count, 1, count + 1);
        for (int c = 0; c < count; c++)
        {
            if (parents[c] >= c || ends[c] <= c)
            {
                throw part.Invalid(CatalogFormat.CategoryParents, "is no tree");
            }
        }

        Count = count;
        paths = new string[]?[count * (languages + 1)];
    }

    /// <summary>Categories, all levels counted.</summary>
    public int Count { get; }

    /// <summary>The category above, or -1.</summary>
    /// <param name="category">0 to <see cref="Count"/> - 1.</param>
    public int Parent(int category) => parents[category];

    /// <summary>The first category after the subtree of this one.</summary>
    /// <param name="category">-1 to <see cref="Count"/> - 1.</param>
    public int End(int category) => category < 0 ? Count : ends[category];

    /// <summary>A category's own name, without the levels above it.</summary>
    /// <param name="category">0 to <see cref="Count"/> - 1.</param>
    /// <param name="language">0 is the primary language, 1 the first translation, and so on.</param>
    public string Name(int category, int language = 0) =>
        language > 0 && translations.Utf8(((language - 1) * Count) + category) is { Length: > 0 } translated
            ? Encoding.UTF8.GetString(translated)
            : names[category];

    /// <summary>The levels from the broadest to this one; empty for -1.</summary>
    /// <param name="category">-1 to <see cref="Count"/> - 1.</param>
    /// <param name="language">0 is the primary language; a level that is not translated keeps its primary name.</param>
    public IReadOnlyList<string> Levels(int category, int language = 0)
    {
        if (category < 0)
        {
            return [];
        }

        int slot = (language * Count) + category;
        if (paths[slot] is not { } path)
        {
            List<string> levels = [];
            for (int c = category; c >= 0 && levels.Count < MaxDepth; c = parents[c])
            {
                levels.Insert(0, Name(c, language));
            }

            paths[slot] = path = [.. levels];
        }

        return path;
    }

    /// <summary>The path that a filter takes: primary names joined by <c>/</c>; empty for -1.</summary>
    /// <param name="category">-1 to <see cref="Count"/> - 1.</param>
    public string Path(int category) => string.Join('/', Levels(category));

    /// <summary>Finds a category by its path, ignoring case. Names may hold <c>/</c> themselves.</summary>
    /// <param name="path">Primary names joined by <c>/</c>.</param>
    /// <param name="category">The category, or -1.</param>
    public bool TryFind(ReadOnlySpan<char> path, out int category) => TryFind(path, -1, 0, out category);

    private bool TryFind(ReadOnlySpan<char> path, int parent, int depth, out int category)
    {
        int end = End(parent);
        for (int child = parent + 1; child < end; child = ends[child])
        {
            string name = names[child];
            if (depth >= MaxDepth || !path.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            category = child;
            if (path.Length == name.Length
                || (path[name.Length] == '/' && TryFind(path[(name.Length + 1)..], child, depth + 1, out category)))
            {
                return true;
            }
        }

        category = -1;
        return false;
    }
}
