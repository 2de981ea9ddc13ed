namespace EdgeReco.Demo.Catalogue;

/// <summary>Price level of a brand beside the prices in the tables.</summary>
internal enum PriceTier
{
    /// <summary>18% below.</summary>
    Value,

    /// <summary>As in the table.</summary>
    Standard,

    /// <summary>24% above.</summary>
    Premium,
}
