using EdgeReco.Inference.Tokenizing.Stages;

namespace EdgeReco.Inference.Tokenizing;

/// <summary>Two sets of pieces between which stages go to and fro.</summary>
internal sealed class StageBuffers
{
    private TextPieces _current = new();
    private TextPieces _next = new();

    /// <summary>Characters it has memory for.</summary>
    public int Capacity => _current.Buffer.Capacity + _next.Buffer.Capacity;

    /// <summary>Runs stages one after another over a text; the pieces are valid until the next call.</summary>
    public TextPieces Run(ITextStage[] stages, ReadOnlySpan<char> text, bool startsText)
    {
        _current.Clear();
        _current.Buffer.Append(text);
        _current.Close(startsText);
        foreach (ITextStage stage in stages)
        {
            _next.Clear();
            for (int i = 0; i < _current.Count; i++)
            {
                stage.Apply(_current[i], _current.StartsText(i), _next);
            }

            (_current, _next) = (_next, _current);
        }

        return _current;
    }
}
