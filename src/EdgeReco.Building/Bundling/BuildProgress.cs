namespace EdgeReco.Building;

/// <summary>Where a build or an evaluation stands.</summary>
/// <param name="Stage">What is being done, such as <c>search index</c>.</param>
/// <param name="Share">Share of this stage that is done, 0 to 1; NaN when it cannot be told.</param>
/// <param name="Detail">More about it, such as the rows read; may be empty.</param>
public readonly record struct BuildProgress(string Stage, double Share, string Detail);
