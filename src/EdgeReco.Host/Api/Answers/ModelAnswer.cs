namespace EdgeReco.Host.Api.Answers;

/// <summary>The loaded basket model.</summary>
/// <param name="Provider">What runs it.</param>
internal sealed record ModelAnswer(string Provider);
