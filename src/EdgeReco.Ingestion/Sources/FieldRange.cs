namespace EdgeReco.Ingestion;

/// <summary>Where a field lies in a delimited record.</summary>
/// <param name="Start">First byte, without the quote.</param>
/// <param name="Length">Bytes, without the quotes.</param>
/// <param name="Escaped">Whether doubled quotes are in it.</param>
internal readonly record struct FieldRange(int Start, int Length, bool Escaped);
