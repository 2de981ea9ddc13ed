namespace EdgeReco.Demo.Catalogue;

/// <summary>An invented brand.</summary>
/// <param name="Index">Position in <see cref="Brands.All"/>.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Primary">Main colour of the packs.</param>
/// <param name="Secondary">Colour of caps, lids and bands.</param>
/// <param name="Paper">Colour of the label.</param>
/// <param name="Badge">Name of the emblem on the label.</param>
/// <param name="Tier">Where its prices lie.</param>
/// <param name="Voices">Sentences that descriptions of its products may end with.</param>
internal sealed record Brand(
    int Index, Bilingual Name, Rgb Primary, Rgb Secondary, Rgb Paper, string Badge, PriceTier Tier, IReadOnlyList<Bilingual> Voices)
{
    /// <summary>Whether all its food is organic.</summary>
    public bool IsOrganic => Name.En == "Fernhollow";
}
