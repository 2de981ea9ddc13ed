using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Startup;

/// <summary>The form of <see cref="ServerOptions.Url"/>.</summary>
internal sealed class ServerUrlValidator : IValidateOptions<ServerOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServerOptions options) =>
        ListenAddress.TryParse(options.Url, options.Port, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Url: '{options.Url}' must be http://HOST:PORT with an IP address, localhost or * as host and a port up to 65535.");
}
