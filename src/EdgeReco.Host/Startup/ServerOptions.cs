using System.ComponentModel.DataAnnotations;

namespace EdgeReco.Host.Startup;

/// <summary>Where and how the server listens.</summary>
internal sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>The address: http, and an IP address, <c>localhost</c> or <c>*</c> for every address of the machine. Port 0 takes a free one.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8087";

    /// <summary>The port, where it is not the one of <see cref="Url"/>.</summary>
    [Range(0, 65535, ErrorMessage = Limits.Message)]
    public int? Port { get; set; }

    /// <summary>Further names that this server answers to; <c>*</c> for any, which gives up the protection against DNS rebinding.</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary>Largest request body in bytes.</summary>
    [Range(1024, 16 * 1024 * 1024, ErrorMessage = Limits.Message)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Most connections at once.</summary>
    [Range(1, 10_000, ErrorMessage = Limits.Message)]
    public int MaxConnections { get; set; } = 256;

    /// <summary>Seconds that a stop waits for requests under way.</summary>
    [Range(0, 60, ErrorMessage = Limits.Message)]
    public int StopSeconds { get; set; } = 5;

    /// <summary><see cref="Url"/> and <see cref="Port"/> in parts; only of validated options.</summary>
    internal ListenAddress ToListenAddress() =>
        ListenAddress.TryParse(Url, Port, out ListenAddress address) ? address : throw new InvalidOperationException("The options were not validated.");
}
