using EdgeReco.Contracts;

namespace EdgeReco.Engine.Recommend;

/// <summary>A product that may be recommended.</summary>
/// <param name="Product">Its ordinal.</param>
/// <param name="Score">Its score.</param>
/// <param name="Code">What speaks for it.</param>
/// <param name="Because">The ordinal of the product that led to it; -1 for none.</param>
internal readonly record struct Candidate(int Product, float Score, ReasonCode Code, int Because);
