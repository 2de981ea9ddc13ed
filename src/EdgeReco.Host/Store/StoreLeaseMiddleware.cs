using EdgeReco.Host.Http;

namespace EdgeReco.Host.Store;

/// <summary>Gives an endpoint that is marked with <see cref="NeedsStore"/> its store, or answers 503 while there is none.</summary>
internal sealed class StoreLeaseMiddleware(RequestDelegate next, StoreSlot slot)
{
    public const string RetryAfterSeconds = "1";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsStore>() is null)
        {
            await next(context);
            return;
        }

        using StoreLease? lease = slot.Acquire();
        if (lease is null)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await Problem.NotReady().ExecuteAsync(context);
            return;
        }

        context.Features.Set(lease);
        await next(context);
    }
}
