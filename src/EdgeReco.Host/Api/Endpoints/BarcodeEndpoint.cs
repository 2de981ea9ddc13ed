using EdgeReco.Contracts;
using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>GET /v1/barcodes/{gtin}</c>.</summary>
internal static class BarcodeEndpoint
{
    private const int LongestBarcode = 32;

    private static readonly TextParameter Barcode = new("gtin", "The scanned digits: EAN-8, UPC-A, EAN-13 or GTIN-14.", LongestBarcode)
    {
        Form = text => Gtin.TryNormalize(text, out _),
        FormText = "8, 12, 13 or 14 digits with a correct check digit",
        InPath = true,
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/barcodes/{gtin}", Answer)
            .Describe("barcode", "Products", "What a barcode stands for", "The same article is found by its EAN-8, UPC-A, EAN-13 and GTIN-14.")
            .Takes(Barcode, CommonParameters.Language)
            .Produces<BarcodeAnswer>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .NeedsStore();

    private static IResult Answer(HttpContext context)
    {
        var reader = new ParameterReader(context.Request);
        string text = reader.Get(Barcode)!;
        string? asked = reader.Get(CommonParameters.Language);
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        Gtin.TryNormalize(text, out string gtin);
        IStore store = StoreLease.StoreOf(context);
        string language = store.Info.Resolve(asked);
        if (!store.TryFindBarcode(gtin, language, out Product? product))
        {
            return Problem.NotFound("The store has no product with this barcode.");
        }

        var products = new ProductMapper(store, language);
        return new JsonAnswer<BarcodeAnswer>(new BarcodeAnswer(gtin, products.Map(product)), ApiJson.Default.BarcodeAnswer);
    }
}
