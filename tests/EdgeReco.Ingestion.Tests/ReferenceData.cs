namespace EdgeReco.Ingestion.Tests;

/// <summary>Reference data that is not part of the repository.</summary>
internal static class ReferenceData
{
    /// <summary>Path of a reference file; skips the test where it is absent.</summary>
    public static string Require(string name)
    {
        string? root = Environment.GetEnvironmentVariable("EDGERECO_DATA");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EdgeReco.sln")))
            {
                root = Path.Combine(folder.FullName, "..", "shared", "data");
            }
        }

        string path = Path.Combine(root ?? "", name);
        if (!File.Exists(path))
        {
            Assert.Skip($"reference data '{name}' is absent; set EDGERECO_DATA");
        }

        return path;
    }
}
