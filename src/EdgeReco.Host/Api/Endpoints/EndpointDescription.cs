using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.OpenApi;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary>What endpoints say about themselves, for the store middleware and for OpenAPI.</summary>
internal static class EndpointDescription
{
    /// <summary>Names the parameters that the endpoint reads.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder builder, params Parameter[] parameters) =>
        builder.WithMetadata(new ParametersMetadata(parameters));

    /// <summary>Names the errors that the endpoint answers with.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder builder, params int[] statuses)
    {
        foreach (int status in statuses)
        {
            builder.Produces<Problem>(status, Problem.ContentType);
        }

        return builder;
    }

    /// <summary>Says that the endpoint answers from a loaded bundle, and with 503 while there is none.</summary>
    public static RouteHandlerBuilder NeedsStore(this RouteHandlerBuilder builder) =>
        builder.WithMetadata(Store.NeedsStore.Instance).Problems(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Says what the endpoint is for.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder builder, string name, string tag, string summary, string description) =>
        builder.WithName(name).WithTags(tag).WithSummary(summary).WithDescription(description);
}
