namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>One layer of a transformer.</summary>
/// <param name="Heads">Attention heads.</param>
/// <param name="HeadSize">Numbers of a head; all heads together need not be as wide as the layer.</param>
/// <param name="FeedForward">Neurons of the feed-forward part.</param>
/// <param name="Activation">Their activation.</param>
public sealed record LayerShape(int Heads, int HeadSize, int FeedForward, Activation Activation);
