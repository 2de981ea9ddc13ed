using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Startup;

/// <summary>The ranges of <see cref="ServerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ServerOptionsValidator : IValidateOptions<ServerOptions>;
