using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Store;

/// <summary>
/// Loads the bundle in the background when the program starts and again on SIGHUP. A bundle that does not load leaves
/// the one before in service.
/// </summary>
internal sealed partial class StoreLoader(
    StoreSlot slot,
    IStoreOpener opener,
    IOptions<BundleOptions> options,
    ILogger<StoreLoader> logger) : BackgroundService
{
    // One waiting request is enough: it is served after the load that runs now and sees whatever changed meanwhile.
    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Asks for the bundle to be loaded again; returns at once.</summary>
    public void RequestReload() => _requests.Writer.TryWrite(true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            RequestReload();
        });
        RequestReload();

        // Opening is long and synchronous: never on the thread that starts the host.
        await Task.Yield();
        try
        {
            await foreach (bool _ in _requests.Reader.ReadAllAsync(stoppingToken))
            {
                Load(options.Value.Path);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, perhaps before it has started: that is no failure.
        }
    }

    private void Load(string configured)
    {
        string folder = configured.Length > 0 ? Path.GetFullPath(configured) : DemoBundle.Locate(AppContext.BaseDirectory);
        long started = Stopwatch.GetTimestamp();
        if (TryOpen(folder, out IStore? store, out string error))
        {
            StoreInfo info = store.Info;
            slot.Publish(store);
            Log.Loaded(logger, info.Name, info.Version, info.Products, folder, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        else
        {
            slot.Fail(error);
            Log.Refused(logger, error, slot.IsReady ? "the bundle before it keeps serving" : "no bundle is loaded");
        }
    }

    private bool TryOpen(string folder, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IStore? store, out string error)
    {
        try
        {
            bool opened = opener.TryOpen(folder, out store, out string? reason);
            error = reason ?? "";
            return opened;
        }
#pragma warning disable CA1031 // Whatever a broken bundle provokes, the one that serves must go on serving.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Crashed(logger, exception, folder);
            store = null;
            error = $"{folder}: {exception.GetType().Name} while opening it; the log has the details";
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Bundle {Name} {Version} with {Products} products loaded from {Folder} in {Milliseconds:F0} ms")]
        public static partial void Loaded(ILogger logger, string name, string version, int products, string folder, double milliseconds);

        [LoggerMessage(101, LogLevel.Error, "Bundle refused: {Reason}; {Consequence}")]
        public static partial void Refused(ILogger logger, string reason, string consequence);

        [LoggerMessage(102, LogLevel.Error, "Opening the bundle in {Folder} failed unexpectedly")]
        public static partial void Crashed(ILogger logger, Exception exception, string folder);
    }
}
