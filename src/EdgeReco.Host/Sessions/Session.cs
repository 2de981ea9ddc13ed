namespace EdgeReco.Host.Sessions;

/// <summary>What is remembered of one session. Guarded by the store's lock.</summary>
internal sealed class Session(UInt128 key, int maxProducts)
{
    /// <summary>The salted hash of the id; the id itself is not kept.</summary>
    public UInt128 Key => key;

    /// <summary>Products in the basket, in the order they were put in.</summary>
    public IdList Basket { get; } = new(maxProducts);

    /// <summary>Products looked at, the last one last.</summary>
    public IdList Viewed { get; } = new(maxProducts);

    /// <summary>When the session was last asked for or written to, as the clock's timestamp.</summary>
    public long LastUsed { get; set; }

    /// <summary>Overwrites everything with zeros.</summary>
    public void Wipe()
    {
        Basket.Wipe();
        Viewed.Wipe();
    }
}
