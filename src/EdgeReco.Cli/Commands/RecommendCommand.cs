using System.CommandLine;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco recommend</c>: asks what goes with a basket.</summary>
internal static class RecommendCommand
{
    private static readonly Argument<string> Bundle = CommonOptions.Bundle();
    private static readonly Option<string?> Basket = CommonOptions.Text("--basket", "ID,ID", "Products in the basket, in the order they were put in; none asks for what sells at this hour.");
    private static readonly Option<string?> Viewed = CommonOptions.Text("--viewed", "ID,ID", "Products looked at, oldest first.");
    private static readonly Option<int> Top = CommonOptions.Number("--top", 12, 1, RecommendRequest.MaxTop, "Products to show.");
    private static readonly Option<DateTime?> At = CommonOptions.Date("--at", "Local shop time; now by default.");
    private static readonly Option<string?> Lang = CommonOptions.Text("--lang", "TAG", "Language of the answer; the bundle's first by default.");
    private static readonly Option<bool> OutOfStock = new("--include-out-of-stock") { Description = "Also recommend what is out of stock." };
    private static readonly Option<bool> Explain = new("--explain") { Description = "Say what each score is made of." };

    public static Command Create()
    {
        var command = new Command("recommend", "Recommend what goes with a basket.") { Bundle, Basket, Viewed, Top, At, Lang, OutOfStock, Explain };
        command.Examples(
            ("what goes with two products", "edgereco recommend bundle --basket 85123A,22423"),
            ("what sells at breakfast", "edgereco recommend models/demo --at 2026-05-01T07:30"),
            ("and why", "edgereco recommend bundle --basket 85123A --explain"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string[] basket = Ids(context.Get(Basket));
        string[] viewed = Ids(context.Get(Viewed));
        if (basket.Length > RecommendRequest.MaxBasket || viewed.Length > RecommendRequest.MaxBasket)
        {
            throw new UserErrorException($"a basket has at most {RecommendRequest.MaxBasket} products");
        }

        using StoreEngine store = StoreAccess.Open(context.Get(Bundle));
        var request = new RecommendRequest
        {
            Basket = basket,
            Viewed = viewed,
            Top = context.Get(Top),
            At = context.Get(At),
            Language = StoreAccess.Language(store, context.Get(Lang)),
            IncludeOutOfStock = context.Get(OutOfStock),
            Explain = context.Get(Explain),
        };
        RecommendResult result = store.Recommend(request);
        if (result.Unknown > 0)
        {
            context.Error.WriteLine($"note: {result.Unknown} of the ids are unknown to this store");
        }

        if (context.Json)
        {
            context.WriteJson(RecommendView.ToJson(store, request, result));
        }
        else
        {
            RecommendView.Write(context.Results, store, request, result);
        }

        return ExitCode.Done;
    }

    private static string[] Ids(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
