using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Pictures;

/// <summary>The colours of one picture.</summary>
/// <param name="Body">The pack.</param>
/// <param name="Cap">Caps, lids, bands.</param>
/// <param name="Paper">The label.</param>
/// <param name="Tint">The variety: flavour, scent, fruit.</param>
internal readonly record struct Palette(Rgb Body, Rgb Cap, Rgb Paper, Rgb Tint)
{
    /// <summary>The colour of a role or, written <c>#rgb</c>, itself; <c>+30</c> lightens by 30%, <c>-20</c> darkens.</summary>
    public Rgb Resolve(ReadOnlySpan<char> text)
    {
        int sign = text.IndexOfAny('+', '-');
        ReadOnlySpan<char> role = sign < 0 ? text : text[..sign];
        Rgb colour = role switch
        {
            "body" => Body,
            "cap" => Cap,
            "paper" => Paper,
            "tint" => Tint,
            _ => Rgb.Parse(role.ToString()),
        };
        if (sign < 0)
        {
            return colour;
        }

        int percent = int.Parse(text[(sign + 1)..]);
        return text[sign] == '+' ? colour.Lighter(percent) : colour.Darker(percent);
    }
}
