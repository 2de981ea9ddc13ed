namespace EdgeReco.Host.Api.Answers;

/// <summary>One part of a bundle.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record PartAnswer(string Role, long Bytes);
