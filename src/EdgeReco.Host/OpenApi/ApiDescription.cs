using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeReco.Host.Api;
using EdgeReco.Host.Api.Parameters;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EdgeReco.Host.OpenApi;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    private const string DocumentName = "v1";

    public static void AddApiDescription(IServiceCollection services)
    {
        // Schemas are made from the framework's JSON options, bodies are written with our own: the two must agree.
        services.ConfigureHttpJsonOptions(options =>
        {
            JsonSerializerOptions ours = ApiJson.Default.Options;
            JsonSerializerOptions schemas = options.SerializerOptions;
            schemas.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            schemas.PropertyNamingPolicy = ours.PropertyNamingPolicy;
            schemas.DefaultIgnoreCondition = ours.DefaultIgnoreCondition;
            schemas.NumberHandling = ours.NumberHandling;
            foreach (JsonConverter converter in ours.Converters)
            {
                schemas.Converters.Add(converter);
            }
        });
        services.AddOpenApi(DocumentName, options =>
        {
            options.AddDocumentTransformer(DescribeDocument);
            options.AddOperationTransformer(DescribeParameters);
        });
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "EdgeReco",
            Version = Startup.ProgramVersion.Text,
            Description = "Product search and recommendation on this device. JSON names are snake_case, nulls are left out, "
                + "errors are problem details (RFC 9457) that name the parameter at fault.",
        };

        // Relative to where the document was read: the device has many names.
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }

    private static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        ParametersMetadata? metadata = context.Description.ActionDescriptor.EndpointMetadata.OfType<ParametersMetadata>().FirstOrDefault();
        if (metadata is not null)
        {
            operation.Parameters = [.. metadata.Parameters.Select(Describe)];
        }

        return Task.CompletedTask;
    }

    private static IOpenApiParameter Describe(Parameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.InPath,
        Description = parameter.Description,
        Schema = parameter.Schema(),
    };
}
