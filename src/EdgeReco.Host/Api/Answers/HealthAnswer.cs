namespace EdgeReco.Host.Api.Answers;

/// <summary>Whether the process lives or is ready.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
internal sealed record HealthAnswer(string Status);
