namespace EdgeReco.Compression.Reporting;

/// <summary>Short names of files that tell them apart.</summary>
internal static class ModelNames
{
    /// <summary>File names, with the folder before them where two are alike, or the whole path where that does not help.</summary>
    public static string[] Of(IReadOnlyList<string> paths)
    {
        foreach (Func<string, string> name in (Func<string, string>[])[path => Path.GetFileName(path), WithFolder])
        {
            string[] names = [.. paths.Select(name)];
            if (names.Distinct(StringComparer.Ordinal).Count() == names.Length)
            {
                return names;
            }
        }

        return [.. paths];
    }

    private static string WithFolder(string path) => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileName(path)}";
}
