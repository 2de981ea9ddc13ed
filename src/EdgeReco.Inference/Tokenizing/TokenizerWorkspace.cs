using EdgeReco.Inference.Tokenizing.Models;

namespace EdgeReco.Inference.Tokenizing;

/// <summary>What one text needs while it is tokenized; kept for the next.</summary>
internal sealed class TokenizerWorkspace
{
    private const int KeptCharacters = 1 << 16;
    private ViterbiStep[] _steps = [];
    private (int Start, int End, int Id)[] _tokens = [];

    /// <summary>The tokens so far, without those of the template.</summary>
    public List<int> Ids { get; } = [];

    /// <summary>The text as it came, without lone surrogates.</summary>
    public TextPieces Raw { get; } = new();

    /// <summary>Two buffers that stages read and write in turn, for the normalizers.</summary>
    public StageBuffers Normalized { get; } = new();

    /// <summary>The same for the pre-tokenizers.</summary>
    public StageBuffers Split { get; } = new();

    /// <summary>Whether it is worth keeping: one long text must not cost memory for good.</summary>
    public bool IsSmall =>
        Raw.Buffer.Capacity + Normalized.Capacity + Split.Capacity + _steps.Length + _tokens.Length + Ids.Capacity <= KeptCharacters;

    /// <summary>Room for the steps of a piece; its content is what was left there.</summary>
    public Span<ViterbiStep> Steps(int count)
    {
        if (_steps.Length < count)
        {
            _steps = new ViterbiStep[Math.Max(count, 256)];
        }

        return _steps.AsSpan(0, count);
    }

    /// <summary>Room for the tokens of a piece; its content is what was left there.</summary>
    public Span<(int Start, int End, int Id)> Tokens(int count)
    {
        if (_tokens.Length < count)
        {
            _tokens = new (int, int, int)[Math.Max(count, 256)];
        }

        return _tokens.AsSpan(0, count);
    }
}
