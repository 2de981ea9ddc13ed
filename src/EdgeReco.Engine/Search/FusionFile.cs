namespace EdgeReco.Engine.Search;

/// <summary>What the engine reads of the encoder's settings; the rest is the encoder's own.</summary>
internal sealed class FusionFile
{
    public FusionSettings? Fusion { get; set; }
}
