namespace EdgeReco.Compression.Tests;

/// <summary>Teacher models that are not part of the repository.</summary>
internal static class ReferenceModels
{
    /// <summary>Path of a model's file; skips the test where it is absent.</summary>
    public static string Require(string name)
    {
        string? root = Environment.GetEnvironmentVariable("EDGERECO_MODELS");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EdgeReco.sln")))
            {
                root = Path.Combine(folder.FullName, "..", "shared", "models");
            }
        }

        string path = Path.Combine(root ?? "", name);
        if (!File.Exists(path))
        {
            Assert.Skip($"model '{name}' is absent; set EDGERECO_MODELS to a folder that shared/models/unpack.sh filled");
        }

        return path;
    }
}
