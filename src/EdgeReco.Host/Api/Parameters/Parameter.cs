using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>A parameter of an endpoint: the one description that both reading and OpenAPI use.</summary>
internal abstract class Parameter(string name, string description)
{
    /// <summary>Name in the query string or the route.</summary>
    public string Name => name;

    /// <summary>What it does, for people.</summary>
    public string Description => description;

    /// <summary>Whether it is a part of the path rather than of the query string.</summary>
    public bool InPath { get; init; }

    /// <summary>The schema in OpenAPI.</summary>
    public abstract OpenApiSchema Schema();
}
