namespace EdgeReco.Ingestion;

/// <summary>A person's grade of a product for a query.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Grade">0 is not relevant; more is better, at most <see cref="MaxGrade"/>.</param>
public readonly record struct Rating(string ProductId, double Grade)
{
    /// <summary>Highest grade that is read.</summary>
    public const double MaxGrade = 10;
}
