using System.Threading.Channels;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>
/// A stream of batches through the stages: each stage works on one batch while the stage before it works on the next.
/// Between two stages no more wait than the queue holds, so that a slow stage holds the others back, not the memory.
/// </summary>
internal sealed class PipelineStream(IReadOnlyList<PipelineStage> stages, IReadOnlyList<string> inputs, int queueLength)
{
    private readonly Channel<PipelineFrame>[] _queues =
    [
        .. Enumerable.Range(0, stages.Count + 1).Select(_ => Channel.CreateBounded<PipelineFrame>(
            new BoundedChannelOptions(Math.Max(1, queueLength)) { SingleReader = true, SingleWriter = true })),
    ];

    /// <summary>The finished frames in the order of the batches.</summary>
    public ChannelReader<PipelineFrame> Finished => _queues[^1].Reader;

    /// <summary>Works until all batches are through, one fails or it is stopped. Never throws: the last queue tells what went wrong.</summary>
    public Task RunAsync(IAsyncEnumerable<IReadOnlyDictionary<string, HostTensor>> batches, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, stages.Count).Select(i => Task.Run(() => StageAsync(i, cancellation), CancellationToken.None))
            .Prepend(Task.Run(() => FeedAsync(batches, cancellation), CancellationToken.None)));

    /// <summary>Lets go of the frames that nobody will fetch any more.</summary>
    public void Drain()
    {
        foreach (Channel<PipelineFrame> queue in _queues)
        {
            while (queue.Reader.TryRead(out PipelineFrame? frame))
            {
                frame.Dispose();
            }
        }
    }

    private async Task FeedAsync(IAsyncEnumerable<IReadOnlyDictionary<string, HostTensor>> batches, CancellationToken cancellation)
    {
        ChannelWriter<PipelineFrame> next = _queues[0].Writer;
        try
        {
            await foreach (IReadOnlyDictionary<string, HostTensor> batch in batches.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await PassAsync(new PipelineFrame(inputs, batch), next, cancellation).ConfigureAwait(false);
            }

            next.Complete();
        }
        catch (Exception exception)
        {
            // Told to the stage that follows, and by it to the next, until the reader of the stream hears of it.
            next.Complete(exception);
        }
    }

    private async Task StageAsync(int stage, CancellationToken cancellation)
    {
        ChannelWriter<PipelineFrame> next = _queues[stage + 1].Writer;
        try
        {
            await foreach (PipelineFrame frame in _queues[stage].Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                try
                {
                    stages[stage].Run(frame, cancellation);
                }
                catch
                {
                    frame.Dispose();
                    throw;
                }

                await PassAsync(frame, next, cancellation).ConfigureAwait(false);
            }

            next.Complete();
        }
        catch (Exception exception)
        {
            next.Complete(exception);
        }
    }

    private static async Task PassAsync(PipelineFrame frame, ChannelWriter<PipelineFrame> next, CancellationToken cancellation)
    {
        try
        {
            await next.WriteAsync(frame, cancellation).ConfigureAwait(false);
        }
        catch
        {
            frame.Dispose();
            throw;
        }
    }
}
