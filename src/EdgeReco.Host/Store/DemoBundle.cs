namespace EdgeReco.Host.Store;

/// <summary>Finds the demo bundle.</summary>
internal static class DemoBundle
{
    private static readonly string Relative = Path.Combine("models", "demo");

    /// <summary>
    /// <c>models/demo</c> beside the program, where publishing puts it, else in the repository that the program was
    /// built in. When there is neither, the first place, so that the message names where it was expected.
    /// </summary>
    public static string Locate(string programFolder)
    {
        string beside = Path.Combine(programFolder, Relative);
        if (Directory.Exists(beside))
        {
            return beside;
        }

        for (DirectoryInfo? folder = new(programFolder); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, Relative);
            if (File.Exists(Path.Combine(folder.FullName, "EdgeReco.sln")) && Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return beside;
    }
}
