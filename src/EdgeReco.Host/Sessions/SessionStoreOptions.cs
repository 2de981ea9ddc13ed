using System.ComponentModel.DataAnnotations;
using EdgeReco.Host.Startup;

namespace EdgeReco.Host.Sessions;

/// <summary>Limits of what is remembered about shoppers, all of it in memory only.</summary>
internal sealed class SessionStoreOptions
{
    public const string Section = "Sessions";

    /// <summary>Most sessions at once; beyond it the one idle longest is forgotten.</summary>
    [Range(1, 100_000, ErrorMessage = Limits.Message)]
    public int Capacity { get; set; } = 500;

    /// <summary>Minutes without a request after which a session is forgotten.</summary>
    [Range(1, 24 * 60, ErrorMessage = Limits.Message)]
    public int IdleMinutes { get; set; } = 15;

    /// <summary>Most products in a session's basket and among its views; beyond it the oldest goes.</summary>
    [Range(1, 500, ErrorMessage = Limits.Message)]
    public int MaxProducts { get; set; } = 100;
}
