using EdgeReco.Inference.Unicode;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Buffers for one stage at work; one set is kept for each thread.</summary>
internal sealed class TextScratch
{
    private const int KeptCharacters = 1 << 16;

    [ThreadStatic]
    private static TextScratch? _kept;

    public CharBuffer First { get; } = new();

    public CharBuffer Second { get; } = new();

    public UnicodeNormalizer Normalizer { get; } = new();

    /// <summary>Empty buffers that are this caller's until it returns them.</summary>
    public static TextScratch Rent()
    {
        TextScratch scratch = _kept ?? new TextScratch();
        _kept = null;
        scratch.First.Truncate(0);
        scratch.Second.Truncate(0);
        return scratch;
    }

    /// <summary>Takes buffers back; large ones are let go, so that one long text costs no memory for good.</summary>
    public static void Return(TextScratch scratch)
    {
        if (scratch.First.Capacity + scratch.Second.Capacity + scratch.Normalizer.Capacity <= KeptCharacters)
        {
            _kept = scratch;
        }
    }
}
