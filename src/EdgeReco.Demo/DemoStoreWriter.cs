using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EdgeReco.Contracts;

namespace EdgeReco.Demo;

/// <summary>
/// Writes a store as source files for a bundle: <c>catalog.jsonl</c> (one <see cref="Product"/> a line, names in
/// snake_case, translations as <c>{"zh":{…}}</c>), <c>interactions.csv</c> (<c>basket,product_id,at,quantity</c>),
/// <c>ratings.csv</c> (<c>query,docid,rating</c>) and <c>pictures/*.svg</c>. UTF-8 without byte order mark, lines end in a single line feed.
/// </summary>
public static class DemoStoreWriter
{
    // Chinese stays readable in the file; nothing here is ever placed inside HTML as it is.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the store; files of the same name are replaced, others are left alone.</summary>
    /// <param name="folder">Folder to write to; made when it is missing.</param>
    /// <param name="store">The store.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, DemoStore store)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(store);

        string pictures = Path.Combine(folder, "pictures");
        Directory.CreateDirectory(pictures);
        using (FileStream catalog = File.Create(Path.Combine(folder, "catalog.jsonl")))
        {
            foreach (Product product in store.Products)
            {
                using (var writer = new Utf8JsonWriter(catalog, Json))
                {
                    WriteProduct(writer, product);
                }

                catalog.WriteByte((byte)'\n');
            }
        }

        using (var interactions = new StreamWriter(Path.Combine(folder, "interactions.csv"), append: false, new UTF8Encoding(false)))
        {
            interactions.Write("basket,product_id,at,quantity\n");
            foreach (Interaction line in store.Interactions)
            {
                string at = line.At.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
                interactions.Write(string.Create(CultureInfo.InvariantCulture, $"{line.Basket},{line.ProductId},{at},{line.Quantity}\n"));
            }
        }

        using (var ratings = new StreamWriter(Path.Combine(folder, "ratings.csv"), append: false, new UTF8Encoding(false)))
        {
            ratings.Write("query,docid,rating\n");
            foreach (DemoRating rating in store.Ratings)
            {
                ratings.Write(string.Create(CultureInfo.InvariantCulture, $"{rating.Query},{rating.ProductId},{rating.Grade}\n"));
            }
        }

        foreach ((string name, string svg) in store.Pictures)
        {
            File.WriteAllText(Path.Combine(pictures, name), svg, new UTF8Encoding(false));
        }
    }

    private static void WriteProduct(Utf8JsonWriter writer, Product product)
    {
        writer.WriteStartObject();
        writer.WriteString("id", product.Id);
        writer.WriteString("name", product.Name);
        WriteOptional(writer, "brand", product.Brand);
        WriteStrings(writer, "category", product.Category);
        WriteOptional(writer, "description", product.Description);
        WriteOptional(writer, "unit", product.Unit);
        if (product.Price is { } price)
        {
            writer.WriteNumber("price", price);
        }

        WriteOptional(writer, "aisle", product.Aisle);
        WriteOptional(writer, "shelf", product.Shelf);
        if (product.Stock is { } stock)
        {
            writer.WriteNumber("stock", stock);
        }

        WriteStrings(writer, "gtins", product.Gtins);
        if (product.Attributes.Count > 0)
        {
            writer.WriteStartArray("attributes");
            foreach (ProductAttribute attribute in product.Attributes)
            {
                writer.WriteStartObject();
                writer.WriteString("name", attribute.Name);
                writer.WriteString("value", attribute.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("translations");
        foreach ((string language, ProductText text) in product.Translations.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject(language);
            writer.WriteString("name", text.Name);
            WriteStrings(writer, "category", text.Category);
            WriteOptional(writer, "description", text.Description);
            WriteOptional(writer, "unit", text.Unit);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteOptional(writer, "picture", product.Picture);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
