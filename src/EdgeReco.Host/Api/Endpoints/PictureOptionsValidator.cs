using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary>The ranges of <see cref="PictureOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class PictureOptionsValidator : IValidateOptions<PictureOptions>;
