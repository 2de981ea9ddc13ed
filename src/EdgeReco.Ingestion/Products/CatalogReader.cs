using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Reads the products of a source file.</summary>
/// <remarks>
/// Rows are streamed, so that memory is what the products themselves need. A malformed row is counted and left out; more
/// than 1% of them refuse the source. An id that comes twice is malformed (the first row is kept), unless the products are
/// taken from sales, where one product stands for all its rows.
/// </remarks>
public static class CatalogReader
{
    /// <summary>Reads a catalogue.</summary>
    /// <param name="path">A <c>.jsonl</c>, <c>.csv</c> or <c>.tsv</c> file, each also <c>.gz</c>.</param>
    /// <param name="options">Mapping, dates (used for products taken from sales only) and progress.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">The source cannot be used; the message says why in one line.</exception>
    public static CatalogResult Read(string path, ReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<string> columns = MappingDetector.Probe(path);
        Mapping mapping = options.Mapping ?? MappingDetector.DetectCatalog(path, columns);
        CatalogMapping catalog = mapping.Catalog
            ?? throw new SourceException($"{path}: the mapping '{mapping.Name}' has no 'catalog' part");
        var report = new SourceReport(path, mapping.Name);
        IReadOnlyList<Product> products = Read(path, options, catalog, columns, report, cancellationToken);
        return products.Count > 0
            ? new CatalogResult(products, mapping, report)
            : throw new SourceException($"{path}: holds no products ({report.Rows} rows, {report.Malformed} malformed)");
    }

    private static IReadOnlyList<Product> Read(
        string path, ReadOptions options, CatalogMapping catalog, IReadOnlyList<string> columns, SourceReport report, CancellationToken cancellationToken)
    {
        using RecordReader reader = RecordReader.Open(path);
        if (columns.Count > 0)
        {
            MappingDetector.Require(path, columns, catalog.Fields, FieldNames.Id, FieldNames.Name);
            MappingDetector.Require(path, columns, catalog.Filters);
        }

        var mapper = new ProductMapper(catalog, reader.Columns, report);
        reader.Select(mapper.IsWanted);
        if (!catalog.FromSales)
        {
            return ReadCatalog(reader, mapper, report, options, cancellationToken);
        }

        MappingDetector.Require(path, columns, catalog.Fields, FieldNames.At);
        var sales = new SalesCatalog(mapper, options.From, options.Until);
        RowLoop.Run(reader, report, options.Progress, sales.Add, cancellationToken);
        return sales.ToProducts();
    }

    private static List<Product> ReadCatalog(
        RecordReader reader, ProductMapper mapper, SourceReport report, ReadOptions options, CancellationToken cancellationToken)
    {
        var products = new List<Product>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        RowLoop.Run(
            reader,
            report,
            options.Progress,
            record =>
            {
                if (mapper.Map(record) is not { } product)
                {
                    return;
                }

                if (!lines.TryAdd(product.Id, record.Line))
                {
                    report.AddIssue(record.Line, FieldNames.Id, $"'{product.Id}' is already the id of line {lines[product.Id]}");
                    return;
                }

                products.Add(product);
                report.Used++;
            },
            cancellationToken);
        return products;
    }
}
