namespace EdgeReco.Inference.Tokenizing;

/// <summary>The special tokens around a text, such as <c>[CLS] … [SEP]</c>.</summary>
/// <param name="Before">Ids in front of the text.</param>
/// <param name="After">Ids behind the text.</param>
internal sealed record TokenTemplate(int[] Before, int[] After)
{
    /// <summary>No special tokens.</summary>
    public static TokenTemplate None { get; } = new([], []);

    /// <summary>Special tokens.</summary>
    public int Count => Before.Length + After.Length;
}
