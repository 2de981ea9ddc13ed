using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.BasketModels;

/// <summary>Pinned buffers and their binding for one run at a time.</summary>
internal sealed class BasketModelRun : IDisposable
{
    private readonly int[] _items;
    private readonly float[] _scores;
    private readonly OrtValue _itemsValue;
    private readonly OrtValue _scoresValue;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _options = new();
    private readonly int _padding;

    /// <summary>Binds buffers to a session.</summary>
    public BasketModelRun(InferenceSession session, BasketModelSignature signature)
    {
        _padding = signature.ItemCount;
        _items = GC.AllocateArray<int>(signature.MaxItems, pinned: true);
        _scores = GC.AllocateArray<float>(signature.ItemCount, pinned: true);
        _itemsValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _items.AsMemory(), [signature.MaxItems]);
        _scoresValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _scores.AsMemory(), [1, signature.ItemCount]);
        _binding = session.CreateIoBinding();
        _binding.BindInput(BasketModelSignature.Input, _itemsValue);
        _binding.BindOutput(BasketModelSignature.Output, _scoresValue);
    }

    /// <summary>Scores every product after these items.</summary>
    public void Score(InferenceSession session, ReadOnlySpan<int> items, Span<float> scores)
    {
        int used = Math.Min(items.Length, _items.Length);
        for (int i = 0; i < used; i++)
        {
            int item = items[items.Length - 1 - i];
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)item, (uint)_padding, nameof(items));
            _items[i] = item;
        }

        _items.AsSpan(used).Fill(_padding);
        session.RunWithBinding(_options, _binding);
        _scores.CopyTo(scores);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _binding.Dispose();
        _itemsValue.Dispose();
        _scoresValue.Dispose();
        _options.Dispose();
    }
}
