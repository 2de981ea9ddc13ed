using EdgeReco.Building.Evaluation;
using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine.Search;
using EdgeReco.Inference.QueryEncoders;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Ingestion;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Vectors;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building;

/// <summary>Encodes the products, finds what the vectors should weigh, and adds the encoder's parts to a bundle in the making.</summary>
/// <param name="options">The encoders and the graded queries.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
internal sealed class EncoderParts(BundleBuildOptions options, IProgress<BuildProgress>? progress)
{
    /// <summary>Adds the parts, unless the vectors do not help.</summary>
    /// <param name="parts">Has the catalogue and the search index.</param>
    /// <param name="manifest">Of the bundle.</param>
    /// <param name="products">The catalogue's products.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="BuildException">An encoder is refused, or the two do not fit together.</exception>
    public FusionFit Add(PartSet parts, BundleManifest manifest, IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        try
        {
            EncoderSource source = EncoderSource.Find(options.Encoder!, new EncoderSettings(), null);
            EncoderDescription description = source.Description with { Tokenizer = PartRoles.FileNameOf(PartRoles.EncoderTokenizer) };
            var staged = new PartSet();
            staged.Add(PartRoles.Encoder, File.ReadAllBytes(source.Model));
            staged.Add(PartRoles.EncoderTokenizer, File.ReadAllBytes(source.Tokenizer));
            staged.Add(PartRoles.EncoderSettings, EncoderSettingsPart.Write(description, new FusionSettings()));
            using var files = new PartFiles(staged);
            files.TryGetPath(PartRoles.Encoder, out string? model);
            files.TryGetPath(PartRoles.EncoderTokenizer, out string? tokenizer);
            files.TryGetPath(PartRoles.EncoderSettings, out string? settings);
            using IQueryEncoder encoder = new QueryEncoderLoader().Load(model!, tokenizer!, settings!);
            using DocumentEncoder documents = OpenDocumentEncoder(source, encoder);
            return Add(parts, staged, manifest, products, description, encoder, documents, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new BuildException(exception.Message, exception);
        }
    }

    private FusionFit Add(
        PartSet parts, PartSet staged, BundleManifest manifest, IReadOnlyList<Product> products, EncoderDescription description,
        IQueryEncoder encoder, DocumentEncoder documents, CancellationToken cancellationToken)
    {
        float[] vectors = ProductVectors.Of(products, documents, "products' vectors", progress, cancellationToken);
        byte[] index = Index(vectors, documents.Dimensions);
        float floor = SimilarityFloor.Find(encoder, vectors);
        var shared = new SharedEncoderLoader(encoder);
        FusionFit fit = options.Ratings is { } ratings
            ? Rated(ratings, parts, index, manifest, shared, floor, cancellationToken)
            : MadeUp(products, documents, manifest, shared, floor, cancellationToken);
        if (fit.Weight == 0)
        {
            return fit;
        }

        var fusion = new FusionSettings { VectorWeight = fit.Weight, MinimumSimilarity = floor };
        parts.Add(PartRoles.Vectors, index);
        parts.Add(PartRoles.EncoderSettings, EncoderSettingsPart.Write(description, fusion));
        foreach (string role in new[] { PartRoles.Encoder, PartRoles.EncoderTokenizer })
        {
            staged.TryGet(role, out ReadOnlyMemory<byte> content);
            parts.Add(role, content.ToArray());
        }

        return fit;
    }

    private DocumentEncoder OpenDocumentEncoder(EncoderSource source, IQueryEncoder encoder)
    {
        EncoderSource teacher = options.DocumentEncoder is { } path ? EncoderSource.Find(path, new EncoderSettings(), source) : source;
        string spaceFile = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(source.Model))!, TeacherSpaceFile.FileName);
        int threads = Math.Max(1, Environment.ProcessorCount);
        ITextEncoder opened = teacher.Open(null, threads);
        try
        {
            TeacherSpace space = options.DocumentEncoder is not null && File.Exists(spaceFile) ? TeacherSpaceFile.Read(spaceFile) : TeacherSpace.Own(opened.Dimensions);
            return space.Inputs == opened.Dimensions && space.Dimensions == encoder.Dimensions
                ? new DocumentEncoder(opened, space, threads)
                : throw new InvalidDataException($"{source.Model}: gives vectors of {encoder.Dimensions} numbers, {teacher.Model} of {space.Dimensions}{(File.Exists(spaceFile) ? $" through {spaceFile}" : "")}");
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private FusionFit Rated(
        string file, PartSet parts, byte[] index, BundleManifest manifest, SharedEncoderLoader encoder, float floor, CancellationToken cancellationToken)
    {
        TuningQuery[] queries = [.. RatingReader.Read(file, null, cancellationToken).Queries.Select(query => new TuningQuery("rated", query))];
        return new FusionTuner(manifest, Searchable(parts, index), encoder, progress).Find(queries, floor, cancellationToken);
    }

    private FusionFit MadeUp(
        IReadOnlyList<Product> products, DocumentEncoder documents, BundleManifest manifest, SharedEncoderLoader encoder, float floor, CancellationToken cancellationToken)
    {
        IReadOnlyList<TuningQuery> queries = TuningQueries.Of(products);
        Product[] named = [.. products.Select(TuningQueries.WithoutDescription)];
        float[] vectors = ProductVectors.Of(named, documents, "names' vectors", progress, cancellationToken);
        var parts = new PartSet();
        parts.Add(PartRoles.Catalog, stream => CatalogWriter.Write(named, stream));
        parts.Add(PartRoles.SearchIndex, stream => SearchIndexWriter.Write(named, stream, cancellationToken));
        return new FusionTuner(manifest, Searchable(parts, Index(vectors, documents.Dimensions)), encoder, progress).Find(queries, floor, cancellationToken);
    }

    private static PartSet Searchable(PartSet parts, byte[] index)
    {
        var searchable = new PartSet();
        foreach (string role in new[] { PartRoles.Catalog, PartRoles.SearchIndex })
        {
            parts.TryGet(role, out ReadOnlyMemory<byte> content);
            searchable.Add(role, content.ToArray());
        }

        searchable.Add(PartRoles.Vectors, index);
        return searchable;
    }

    private byte[] Index(float[] vectors, int dimensions)
    {
        VectorAxes axes = PrincipalAxes.Fit(vectors, dimensions, Math.Min(dimensions, options.VectorDimensions));
        using var stream = new MemoryStream();
        VectorIndexWriter.Write(vectors, axes, stream, dimensions <= PrincipalAxes.OwnAxes ? dimensions : VectorIndexWriter.DefaultBlockDimensions);
        return stream.ToArray();
    }
}
