using System.Globalization;
using System.Net;

namespace EdgeReco.Host.Startup;

/// <summary>An address to listen on.</summary>
/// <param name="Host">As a browser would write it.</param>
/// <param name="Address">The address; null for <c>localhost</c>, which is both loopback addresses.</param>
/// <param name="Port">The port; 0 for a free one.</param>
internal readonly record struct ListenAddress(string Host, IPAddress? Address, int Port)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Takes <c>http://HOST:PORT</c> apart.</summary>
    /// <param name="url">The text.</param>
    /// <param name="port">Replaces the text's port.</param>
    /// <param name="address">The parts.</param>
    public static bool TryParse(string url, int? port, out ListenAddress address)
    {
        address = default;
        const string Scheme = "http://";
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> rest = url.AsSpan(Scheme.Length).TrimEnd('/');
        int colon = rest.LastIndexOf(':');
        ReadOnlySpan<char> host = colon > rest.LastIndexOf(']') ? rest[..colon] : rest;
        int number = 80;
        if (host.Length < rest.Length && (!int.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > ushort.MaxValue))
        {
            return false;
        }

        number = port ?? number;
        switch (host)
        {
            case "*" or "+" or "0.0.0.0":
                address = new ListenAddress("0.0.0.0", IPAddress.Any, number);
                return true;
            case "localhost":
                // The two addresses of the name cannot share a port that the system chooses.
                address = new ListenAddress("localhost", number == 0 ? IPAddress.Loopback : null, number);
                return true;
            default:
                bool bracketed = host is ['[', .., ']'];
                if (!IPAddress.TryParse(bracketed ? host[1..^1] : host, out IPAddress? parsed)
                    || bracketed != (parsed.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6))
                {
                    return false;
                }

                address = new ListenAddress(host.ToString(), parsed, number);
                return true;
        }
    }
}
