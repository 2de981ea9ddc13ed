namespace EdgeReco.Bundles;

/// <summary>The version of this build, as bundles name it.</summary>
public static class RuntimeVersion
{
    /// <summary>Major, minor and build.</summary>
    public static Version Current { get; } = Read();

    private static Version Read()
    {
        Version version = typeof(RuntimeVersion).Assembly.GetName().Version ?? new Version(0, 0, 0);
        return new Version(version.Major, version.Minor, Math.Max(version.Build, 0));
    }
}
