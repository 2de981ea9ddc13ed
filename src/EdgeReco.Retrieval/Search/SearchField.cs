namespace EdgeReco.Retrieval.Search;

/// <summary>The fields that the index tells apart, in the order in which they are stored.</summary>
internal enum SearchField
{
    Name,
    Brand,
    Category,
    Description,
    Attributes,
}
