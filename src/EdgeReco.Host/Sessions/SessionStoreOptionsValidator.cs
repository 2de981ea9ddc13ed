using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Sessions;

/// <summary>The ranges of <see cref="SessionStoreOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SessionStoreOptionsValidator : IValidateOptions<SessionStoreOptions>;
