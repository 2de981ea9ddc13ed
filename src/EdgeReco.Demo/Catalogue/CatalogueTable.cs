using EdgeReco.Contracts;

namespace EdgeReco.Demo.Catalogue;

/// <summary>
/// Reads the hand-written tables of the departments. A table is lines of text:
/// <code>
/// = Department|部门
/// == Group/Leaf|组/类; shape; @4B; cl=瓶 loose        (options after the place may be left out)
/// ~ A sentence on keeping or using them|…             (any number)
/// Name|名称; BrandA+ BrandB; 1L 1.29, 500ml 0.79; *motif #tint shape; fat=3.5%, organic
/// > What is special about this one.|…
/// </code>
/// A brand has the first size only, with <c>+</c> all of them; prices are those of a standard brand. A name with a
/// space is written with an underscore. Mistakes in a table are bugs and throw.
/// </summary>
internal static class CatalogueTable
{
    private static readonly Dictionary<string, string> Flags = new(StringComparer.Ordinal)
    {
        ["organic"] = "organic",
        ["vegan"] = "vegan",
        ["vegetarian"] = "vegetarian",
        ["gf"] = "gluten free",
        ["lf"] = "lactose free",
        ["halal"] = "halal",
        ["nosugar"] = "no added sugar",
        ["wholegrain"] = "wholegrain",
        ["recycled"] = "recycled material",
        ["dishwasher"] = "dishwasher safe",
        ["refill"] = "refill",
        ["alcohol-free"] = "alcohol free",
        ["decaf"] = "decaffeinated",
        ["unscented"] = "unscented",
    };

    public static IEnumerable<Leaf> Read(string table)
    {
        Bilingual department = default;
        Leaf? leaf = null;
        string? pending = null;
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pending is not null)
            {
                leaf!.Rows.Add(ReadRow(leaf, pending, line));
                pending = null;
            }
            else if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (leaf is not null)
                {
                    yield return leaf;
                }

                leaf = ReadLeaf(department, line[3..]);
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                department = Bilingual.Parse(line[2..]);
            }
            else if (line.StartsWith("~ ", StringComparison.Ordinal))
            {
                leaf!.Tips.Add(Bilingual.Parse(line[2..]));
            }
            else
            {
                pending = line;
            }
        }

        if (pending is not null)
        {
            throw new FormatException($"'{pending}' has no description.");
        }

        if (leaf is not null)
        {
            yield return leaf;
        }
    }

    private static Leaf ReadLeaf(Bilingual department, string line)
    {
        string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
        Bilingual names = Bilingual.Parse(fields[0]);
        string[] en = names.En.Split('/');
        string[] zh = names.Zh.Split('/');
        if (en.Length != zh.Length || fields.Length is < 3 or > 4 || fields[2][0] != '@')
        {
            throw new FormatException($"'{line}' is no leaf category.");
        }

        string[] options = fields.Length == 4 ? fields[3].Split(' ') : [];
        return new Leaf
        {
            Path = [department, .. en.Zip(zh, (e, z) => new Bilingual(e, z))],
            Shape = fields[1],
            Aisle = int.Parse(fields[2].AsSpan(1, fields[2].Length - 2)),
            Shelf = fields[2][^1],
            Counter = options.FirstOrDefault(o => o.StartsWith("cl=", StringComparison.Ordinal))?[3..],
            Loose = options.Contains("loose"),
        };
    }

    private static Row ReadRow(Leaf leaf, string line, string about)
    {
        string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length is < 4 or > 5 || !about.StartsWith("> ", StringComparison.Ordinal))
        {
            throw new FormatException($"'{line}' with '{about}' is no row.");
        }

        string motif = "", shape = leaf.Shape;
        Rgb? tint = null;
        foreach (string token in fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (token[0])
            {
                case '*':
                    motif = token[1..];
                    break;
                case '#':
                    tint = Rgb.Parse(token);
                    break;
                default:
                    shape = token;
                    break;
            }
        }

        return new Row
        {
            Leaf = leaf,
            Name = Bilingual.Parse(fields[0]),
            Brands = [.. fields[1].Split(' ').Select(b => (Brands.Get(b.TrimEnd('+').Replace('_', ' ')), b.EndsWith('+')))],
            Sizes = [.. fields[2].Split(',', StringSplitOptions.TrimEntries).Select(PackSize.Parse)],
            Shape = shape,
            Motif = motif,
            Tint = tint,
            Attributes = fields.Length == 5 ? [.. fields[4].Split(',', StringSplitOptions.TrimEntries).Select(ReadAttribute)] : [],
            About = Bilingual.Parse(about[2..]),
        };
    }

    private static ProductAttribute ReadAttribute(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new ProductAttribute(text[..equals].Replace('_', ' '), text[(equals + 1)..])
            : new ProductAttribute(Flags[text], "yes");
    }
}
