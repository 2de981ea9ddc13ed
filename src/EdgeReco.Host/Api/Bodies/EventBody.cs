using EdgeReco.Host.Sessions;

namespace EdgeReco.Host.Api.Bodies;

/// <summary>What is sent to <c>POST /v1/events</c>.</summary>
internal sealed record EventBody
{
    /// <summary>The session, 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-'.</summary>
    public string? Session { get; init; }

    /// <summary>What happened.</summary>
    public SessionEventType? Type { get; init; }

    /// <summary>The product; needed for view, add, remove and click.</summary>
    public string? Product { get; init; }

    /// <summary>What was searched for; counted, not kept.</summary>
    public string? Query { get; init; }

    /// <summary>Pieces, 1 to 999; 1 by default.</summary>
    public int? Quantity { get; init; }
}
