using System.Globalization;

namespace EdgeReco.Ingestion;

/// <summary>The value of one field of a record.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Text, number or boolean as written; empty for lists and maps.</param>
/// <param name="Items">Elements of a list, or values of a map.</param>
/// <param name="Names">Names beside <paramref name="Items"/> of a map.</param>
internal readonly record struct FieldValue(FieldKind Kind, string Text, IReadOnlyList<FieldValue>? Items = null, IReadOnlyList<string>? Names = null)
{
    public bool IsScalar => Kind is FieldKind.Text or FieldKind.Number or FieldKind.Boolean;

    /// <summary>A text without control characters and without white space around it.</summary>
    public static FieldValue OfText(string text)
    {
        string clean = Clean(text);
        return clean.Length == 0 ? default : new FieldValue(FieldKind.Text, clean);
    }

    public FieldValue Member(string name)
    {
        for (int i = 0; Names is not null && i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                return Items![i];
            }
        }

        return default;
    }

    /// <summary>The value as people read it: <c>6.0</c> is <c>6</c>, true is <c>yes</c>, a list is joined by commas.</summary>
    public string Display() => Kind switch
    {
        FieldKind.Text => Text,
        FieldKind.Number when Text.AsSpan().ContainsAny('.', 'e', 'E')
            && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            => number.ToString("0.############", CultureInfo.InvariantCulture),
        FieldKind.Number => Text,
        FieldKind.Boolean => Text == "true" ? "yes" : "no",
        FieldKind.List => string.Join(", ", Items!.Where(item => item.IsScalar).Select(item => item.Display())),
        _ => "",
    };

    private static string Clean(string text)
    {
        // C0, DEL and C1: a terminal would take them for commands.
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
        {
            return text.Trim();
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        }).Trim();
    }
}
