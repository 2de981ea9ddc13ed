using Microsoft.Net.Http.Headers;

namespace EdgeReco.Host.Pages;

/// <summary>One file of the kiosk page.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Its entity tag.</param>
internal sealed record KioskFile(ReadOnlyMemory<byte> Content, string ContentType, EntityTagHeaderValue Tag);
