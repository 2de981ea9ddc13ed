namespace EdgeReco.Ingestion;

/// <summary>How far a source has been read.</summary>
/// <param name="File">Path of the source.</param>
/// <param name="Bytes">Bytes of the file read so far, before decompression.</param>
/// <param name="TotalBytes">Bytes of the file.</param>
/// <param name="Rows">Rows read so far.</param>
public readonly record struct ReadProgress(string File, long Bytes, long TotalBytes, long Rows);
