using EdgeReco.Contracts;

namespace EdgeReco.Host.Api.Answers;

/// <summary>Completions of what is being typed.</summary>
/// <param name="Query">The text as it was sent.</param>
/// <param name="Suggestions">Best first.</param>
/// <param name="TookMs">Milliseconds inside the engine.</param>
internal sealed record SuggestAnswer(string Query, IReadOnlyList<Suggestion> Suggestions, double TookMs);
