namespace EdgeReco.Host.Api.Answers;

/// <summary>Memory of the process in MB (1,000,000 bytes).</summary>
/// <param name="ResidentMb">Resident set.</param>
/// <param name="ManagedMb">Managed heap in use.</param>
internal sealed record MemoryAnswer(double ResidentMb, double ManagedMb);
