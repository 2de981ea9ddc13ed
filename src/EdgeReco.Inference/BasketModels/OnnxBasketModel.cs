using EdgeReco.Contracts;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.BasketModels;

/// <summary>A basket model run by ONNX Runtime. Thread-safe; scoring allocates nothing once its buffers are made.</summary>
internal sealed class OnnxBasketModel : IBasketModel
{
    private readonly InferenceSession _session;
    private readonly BasketModelSignature _signature;
    private readonly SemaphoreSlim _free;
    private readonly Stack<BasketModelRun> _idle;
    private readonly Lock _gate = new();
    private bool _disposed;

    /// <summary>Takes over the session.</summary>
    public OnnxBasketModel(InferenceSession session, BasketModelSignature signature, int concurrentRuns)
    {
        _session = session;
        _signature = signature;
        _free = new SemaphoreSlim(concurrentRuns);
        _idle = new Stack<BasketModelRun>(concurrentRuns);
    }

    /// <inheritdoc/>
    public int ItemCount => _signature.ItemCount;

    /// <inheritdoc/>
    public int MaxItems => _signature.MaxItems;

    /// <inheritdoc/>
    public string Provider => "CPUExecutionProvider";

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> items, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, ItemCount, nameof(scores));
        ArgumentOutOfRangeException.ThrowIfZero(items.Length, nameof(items));
        _free.Wait();
        try
        {
            BasketModelRun? run;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                _idle.TryPop(out run);
            }

            run ??= new BasketModelRun(_session, _signature);
            try
            {
                run.Score(_session, items, scores);
            }
            finally
            {
                Return(run);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            while (_idle.TryPop(out BasketModelRun? run))
            {
                run.Dispose();
            }
        }

        _session.Dispose();
        _free.Dispose();
    }

    private void Return(BasketModelRun run)
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _idle.Push(run);
                return;
            }
        }

        run.Dispose();
    }
}
