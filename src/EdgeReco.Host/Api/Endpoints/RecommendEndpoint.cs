using EdgeReco.Contracts;
using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Api.Bodies;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Store;
using EdgeReco.Host.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>POST /v1/recommend</c>.</summary>
internal static class RecommendEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/recommend", AnswerAsync)
            .Describe("recommend", "Recommend", "Products that go with a basket", "For a basket that is sent or that of a session; for an empty one what sells at this hour.")
            .Accepts<RecommendBody>("application/json")
            .Produces<RecommendAnswer>()
            .Problems(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType)
            .NeedsStore();

    private static async ValueTask<IResult> AnswerAsync(HttpContext context, [FromServices] SessionStore sessions, [FromServices] HostMetrics metrics)
    {
        (RecommendBody? body, Problem? problem) = await JsonRequest.ReadAsync(context.Request, ApiJson.Default.RecommendBody);
        problem ??= Check(body!);
        if (problem is not null)
        {
            return problem;
        }

        IStore store = StoreLease.StoreOf(context);
        string language = store.Info.Resolve(body!.Lang);
        SessionSnapshot session = body.Session is { } id ? sessions.Read(id) : SessionSnapshot.Empty;
        RecommendResult result = store.Recommend(new RecommendRequest
        {
            Basket = body.Basket ?? session.Basket,
            Viewed = body.Viewed ?? session.Viewed,
            Top = body.Top ?? CommonParameters.RecommendTop.Default,
            Language = language,
            At = ShopTime(body.At),
            IncludeOutOfStock = body.IncludeOutOfStock,
            Explain = body.Explain,
        });
        metrics.Recommended(HostMetrics.Recommend, result);
        return ToAnswer(result, new ProductMapper(store, language), language);
    }

    /// <summary>The answer that recommending and similar products share.</summary>
    public static JsonAnswer<RecommendAnswer> ToAnswer(RecommendResult result, ProductMapper products, string language)
    {
        var items = new RecommendedAnswer[result.Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            RecommendedItem item = result.Items[i];
            items[i] = new RecommendedAnswer(products.Map(item.Product), item.Score, item.Reason, item.Explanation);
        }

        return new JsonAnswer<RecommendAnswer>(
            new RecommendAnswer
            {
                Items = items,
                Unknown = result.Unknown,
                Skipped = result.Skipped,
                Language = language,
                TookMs = Milliseconds.Of(result.Took),
            },
            ApiJson.Default.RecommendAnswer);
    }

    private static Problem? Check(RecommendBody body)
    {
        if (body.Top is { } top && (top < 1 || top > RecommendRequest.MaxTop))
        {
            return Problem.BadParameter("top", $"must be a whole number from 1 to {RecommendRequest.MaxTop}.");
        }

        if (body.Session is { } session && !CommonParameters.IsSession(session))
        {
            return Problem.BadParameter("session", $"must be {CommonParameters.SessionForm}.");
        }

        if (body.Lang is { } language && !CommonParameters.IsLanguage(language))
        {
            return Problem.BadParameter("lang", $"must be {CommonParameters.LanguageForm}.");
        }

        return CheckIds("basket", body.Basket) ?? CheckIds("viewed", body.Viewed);
    }

    private static Problem? CheckIds(string name, IReadOnlyList<string>? ids)
    {
        if (ids is null)
        {
            return null;
        }

        if (ids.Count > RecommendRequest.MaxBasket)
        {
            return Problem.BadParameter(name, $"must have no more than {RecommendRequest.MaxBasket} ids.");
        }

        for (int i = 0; i < ids.Count; i++)
        {
            if (ids[i] is not { Length: > 0 and <= CommonParameters.LongestProductId })
            {
                return Problem.BadParameter($"{name}[{i}]", $"must be a product id of 1 to {CommonParameters.LongestProductId} characters.");
            }
        }

        return null;
    }

    // A time without an offset is the shop's own; one with an offset is turned into it.
    private static DateTime? ShopTime(DateTime? at) =>
        at is { Kind: DateTimeKind.Utc } utc ? DateTime.SpecifyKind(utc.ToLocalTime(), DateTimeKind.Unspecified) : at;
}
