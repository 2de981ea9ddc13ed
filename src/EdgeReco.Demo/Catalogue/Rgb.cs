using System.Globalization;

namespace EdgeReco.Demo.Catalogue;

/// <summary>A colour, 8 bits a channel.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B)
{
    public static readonly Rgb White = new(255, 255, 255);

    public static readonly Rgb Ink = new(27, 36, 48);

    /// <summary>Perceived lightness, 0 to 255 (Rec. 601 weights in thousandths).</summary>
    public int Luma => ((R * 299) + (G * 587) + (B * 114)) / 1000;

    private bool IsExact => R % 17 == 0 && G % 17 == 0 && B % 17 == 0;

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>.</summary>
    public static Rgb Parse(string text)
    {
        string hex = text.Length == 4 ? $"{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}" : text.TrimStart('#');
        int value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return hex.Length == 6
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new FormatException($"'{text}' is no colour.");
    }

    /// <summary>This colour moved towards another by so many percent.</summary>
    public Rgb Towards(Rgb other, int percent) =>
        new(Step(R, other.R, percent), Step(G, other.G, percent), Step(B, other.B, percent));

    public Rgb Lighter(int percent) => Towards(White, percent);

    public Rgb Darker(int percent) => Towards(Ink, percent);

    /// <summary>
    /// The colour in the pictures: strong colours as <c>#rgb</c>, which is near enough for the eye and half as long;
    /// pale ones and greys in full, because there the eye sees the difference.
    /// </summary>
    public override string ToString() =>
        IsExact || (Luma < 200 && Math.Max(R, Math.Max(G, B)) - Math.Min(R, Math.Min(G, B)) > 120)
            ? $"#{Nibble(R):x}{Nibble(G):x}{Nibble(B):x}"
            : $"#{R:x2}{G:x2}{B:x2}";

    private static int Nibble(byte channel) => (channel + 8) / 17;

    private static byte Step(byte from, byte to, int percent) => (byte)(from + ((to - from) * percent / 100));
}
