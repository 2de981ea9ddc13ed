using System.Text;

namespace EdgeReco.Demo.Pictures;

/// <summary>Reads tables of SVG pieces: a line <c>@name</c>, then its lines.</summary>
internal static class SvgTable
{
    public static IReadOnlyDictionary<string, string> Read(params ReadOnlySpan<string> tables)
    {
        var pieces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string table in tables)
        {
            string? name = null;
            var piece = new StringBuilder();
            foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (line[0] == '@')
                {
                    Add(pieces, name, piece);
                    name = line[1..];
                }
                else
                {
                    piece.Append(line);
                }
            }

            Add(pieces, name, piece);
        }

        return pieces;
    }

    private static void Add(Dictionary<string, string> pieces, string? name, StringBuilder piece)
    {
        if (name is not null)
        {
            pieces.Add(name, piece.ToString());
            piece.Clear();
        }
    }
}
