using System.ComponentModel.DataAnnotations;
using EdgeReco.Host.Startup;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary>How pictures are sent.</summary>
internal sealed class PictureOptions
{
    public const string Section = "Pictures";

    /// <summary>Seconds for which a browser may show a picture without asking again.</summary>
    [Range(0, 365 * 24 * 3600, ErrorMessage = Limits.Message)]
    public int MaxAgeSeconds { get; set; } = 3600;
}
