namespace EdgeReco.Host.Sessions;

/// <summary>A session as it was at one moment.</summary>
/// <param name="Basket">Ids in the basket, in the order they were put in.</param>
/// <param name="Viewed">Ids looked at, oldest first.</param>
internal readonly record struct SessionSnapshot(IReadOnlyList<string> Basket, IReadOnlyList<string> Viewed)
{
    /// <summary>Nothing known.</summary>
    public static readonly SessionSnapshot Empty = new([], []);
}
