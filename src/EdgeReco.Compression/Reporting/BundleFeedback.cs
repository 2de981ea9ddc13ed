namespace EdgeReco.Compression.Reporting;

/// <summary>What shoppers did with the results of one bundle version.</summary>
/// <param name="Version">The bundle's version.</param>
/// <param name="Impressions">Results that were shown.</param>
/// <param name="Clicks">Those that were opened.</param>
/// <param name="Purchases">Those that went into a basket.</param>
public sealed record BundleFeedback(string Version, long Impressions, long Clicks, long Purchases);
