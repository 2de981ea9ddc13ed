namespace EdgeReco.Demo.Tests;

/// <summary>The store of the default options, generated once for all tests.</summary>
internal static class DefaultStore
{
    private static readonly Lazy<DemoStore> Generated = new(() => DemoStoreGenerator.Generate(new DemoStoreOptions()));

    public static DemoStore Value => Generated.Value;
}
