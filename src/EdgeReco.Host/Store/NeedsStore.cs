namespace EdgeReco.Host.Store;

/// <summary>Marks an endpoint that cannot answer without a loaded bundle.</summary>
internal sealed class NeedsStore
{
    public static readonly NeedsStore Instance = new();

    private NeedsStore()
    {
    }
}
