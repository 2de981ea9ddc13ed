namespace EdgeReco.Host.Startup;

/// <summary>How a setting outside its limits is reported; the setting's key goes before it.</summary>
internal static class Limits
{
    public const string Message = "must be from {1} to {2}";
}
