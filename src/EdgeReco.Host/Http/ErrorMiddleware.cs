namespace EdgeReco.Host.Http;

/// <summary>Turns everything that goes wrong into problem details and lets nothing of the inside out.</summary>
internal sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is left to answer.
            return;
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(context, exception.StatusCode);
            return;
        }
#pragma warning disable CA1031 // The last line of defence: the process must live and say nothing of its inside.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // The route, never the address: what people look for does not belong in a log.
            Log.Failed(logger, exception, context.Request.Method, RouteOf(context));
            await AnswerAsync(context, StatusCodes.Status500InternalServerError);
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
        {
            await Problem.Of(context.Response.StatusCode, Explain(context.Response.StatusCode)).ExecuteAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        SecurityHeaders.Apply(context.Response.Headers);
        await Problem.Of(status, Explain(status)).ExecuteAsync(context);
    }

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static string? Explain(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is malformed.",
        StatusCodes.Status404NotFound => "There is nothing at this address; /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "The address exists, but not for this method; the Allow header lists the methods.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this server takes.",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON: send Content-Type: application/json in UTF-8.",
        StatusCodes.Status500InternalServerError => "Something went wrong inside; the server's log has the details.",
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Error, "{Method} {Route} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string method, string route);
    }
}
