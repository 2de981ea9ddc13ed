namespace EdgeReco.Tests;

/// <summary>Models and data that are not part of the repository.</summary>
internal static class ReferenceFiles
{
    /// <summary>Path of a file of a teacher model; skips the test where it is absent.</summary>
    public static string RequireModel(string file) => Require("EDGERECO_MODELS", "models", file);

    /// <summary>Path of a file of reference data; skips the test where it is absent.</summary>
    public static string RequireData(string file) => Require("EDGERECO_DATA", "data", file);

    private static string Require(string variable, string folder, string file)
    {
        string path = Path.Combine(Environment.GetEnvironmentVariable(variable) ?? Beside(folder) ?? "", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"reference file '{folder}/{file}' is absent; set {variable}");
        }

        return path;
    }

    /// <summary>The shared folder beside the checkout, or one folder further up.</summary>
    private static string? Beside(string folder)
    {
        for (DirectoryInfo? checkout = new(AppContext.BaseDirectory); checkout is not null; checkout = checkout.Parent)
        {
            if (!File.Exists(Path.Combine(checkout.FullName, "EdgeReco.sln")))
            {
                continue;
            }

            for (DirectoryInfo? above = checkout.Parent; above is not null; above = above.Parent)
            {
                string shared = Path.Combine(above.FullName, "shared", folder);
                if (Directory.Exists(shared))
                {
                    return shared;
                }
            }
        }

        return null;
    }
}
