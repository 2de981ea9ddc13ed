using System.Globalization;

namespace EdgeReco.Demo.Catalogue;

/// <summary>Contents of a pack and its price in the table.</summary>
/// <param name="Packs">Packs in a multipack; 1 for a single one.</param>
/// <param name="Number">The number as written (<c>1.5</c>).</param>
/// <param name="Unit">What is counted or measured.</param>
/// <param name="Counter">Chinese measure word for pieces; null takes the unit's own.</param>
/// <param name="Cents">Price at standard level.</param>
internal sealed record PackSize(int Packs, decimal Number, PackUnit Unit, string? Counter, int Cents)
{
    /// <summary>Everything in the pack in grams, millilitres, centimetres or pieces.</summary>
    public int Total => (int)(Packs * Number * Unit.Scale);

    /// <summary>Whether there is nothing to say about it but that it is one.</summary>
    public bool IsSingle => Packs == 1 && Number == 1 && Unit.IsCount;

    /// <summary>Reads <c>500g 1.29</c>, <c>6x330ml 3.99</c> or <c>4pc:节 2.49</c>.</summary>
    public static PackSize Parse(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            throw new FormatException($"'{text}' is not 'size price'.");
        }

        string[] size = parts[0].Split(':');
        int cross = size[0].IndexOf('x', StringComparison.Ordinal);
        int packs = cross > 0 && char.IsAsciiDigit(size[0][cross - 1]) ? int.Parse(size[0].AsSpan(0, cross), CultureInfo.InvariantCulture) : 1;
        string one = packs > 1 ? size[0][(cross + 1)..] : size[0];
        int digits = 0;
        while (digits < one.Length && (char.IsAsciiDigit(one[digits]) || one[digits] == '.'))
        {
            digits++;
        }

        decimal number = decimal.Parse(one.AsSpan(0, digits), CultureInfo.InvariantCulture);
        int cents = (int)(decimal.Parse(parts[1], CultureInfo.InvariantCulture) * 100);
        return new PackSize(packs, number, PackUnit.Get(one[digits..]), size.Length > 1 ? size[1] : null, cents);
    }

    /// <summary>Sales unit, such as <c>6 x 330 ml</c> and <c>6罐x330毫升</c>.</summary>
    /// <param name="container">Chinese measure word for one pack of a multipack.</param>
    /// <param name="counter">Chinese measure word for pieces that the leaf category asks for, or null.</param>
    public Bilingual Text(string container, string? counter)
    {
        string number = Number.ToString("0.###", CultureInfo.InvariantCulture);
        string zhUnit = Unit.IsCount ? Counter ?? counter ?? Unit.Zh : Unit.Zh;
        string enUnit = Number == 1 ? Unit.En : Unit.Plural;
        if (IsSingle)
        {
            return new Bilingual(Unit.Single, "1" + zhUnit);
        }

        return Packs == 1
            ? new Bilingual($"{number} {enUnit}", $"{number}{zhUnit}")
            : new Bilingual($"{Packs} x {number} {enUnit}", $"{Packs}{container}x{number}{zhUnit}");
    }
}
