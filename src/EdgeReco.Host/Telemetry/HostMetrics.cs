using System.Diagnostics.Metrics;
using EdgeReco.Contracts;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Telemetry;

/// <summary>The program's own metrics. They are read at <c>/metrics</c> and never leave the machine by themselves.</summary>
internal sealed class HostMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "EdgeReco.Host";

    /// <summary>Operation name of recommending.</summary>
    public const string Recommend = "recommend";

    /// <summary>Operation name of similar products.</summary>
    public const string Similar = "similar";

    private const string Search = "search";
    private const string Suggest = "suggest";

    /// <summary>Histogram bounds in seconds, from 50 microseconds, where our answers lie, to what a shopper walks away from.</summary>
    public static readonly double[] LatencyBounds =
        [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

    private readonly Histogram<double> _engine;
    private readonly Counter<long> _skipped;
    private readonly Counter<long> _withoutHits;
    private readonly Counter<long> _events;

    public HostMetrics(IMeterFactory meters, StoreSlot slot, SessionStore sessions)
    {
        Meter meter = meters.Create(MeterName);
        _engine = meter.CreateHistogram(
            "edgereco.engine.duration",
            unit: "s",
            description: "Time inside the engine by operation.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = LatencyBounds });
        _skipped = meter.CreateCounter<long>("edgereco.engine.skipped_stages", description: "Stages left out of an answer, by operation and stage.");
        _withoutHits = meter.CreateCounter<long>("edgereco.search.without_hits", description: "Searches that found nothing.");
        _events = meter.CreateCounter<long>("edgereco.session.events", description: "Events of shoppers by type.");
        meter.CreateObservableGauge("edgereco.sessions", () => sessions.Count, description: "Sessions remembered now.");
        meter.CreateObservableGauge("edgereco.ready", () => slot.IsReady ? 1 : 0, description: "1 while a bundle is loaded.");
        meter.CreateObservableGauge("edgereco.bundle", () => Bundle(slot), description: "Products of the loaded bundle.");
        meter.CreateObservableGauge("edgereco.process.resident", () => Environment.WorkingSet, "By", "Resident memory of the process.");
    }

    /// <summary>Counts a search.</summary>
    public void Searched(SearchResult result)
    {
        Took(Search, result.Took, result.Skipped);
        if (result.Total == 0)
        {
            _withoutHits.Add(1);
        }
    }

    /// <summary>Counts a completion.</summary>
    public void Suggested(TimeSpan took) => Took(Suggest, took, []);

    /// <summary>Counts recommended or similar products.</summary>
    public void Recommended(string operation, RecommendResult result) => Took(operation, result.Took, result.Skipped);

    /// <summary>Counts an event.</summary>
    public void Happened(SessionEventType type) => _events.Add(1, new KeyValuePair<string, object?>("type", WordOf(type)));

    private void Took(string operation, TimeSpan took, IReadOnlyList<string> skipped)
    {
        var tag = new KeyValuePair<string, object?>("operation", operation);
        _engine.Record(took.TotalSeconds, tag);
        foreach (string stage in skipped)
        {
            _skipped.Add(1, tag, new KeyValuePair<string, object?>("stage", stage));
        }
    }

    private static IEnumerable<Measurement<int>> Bundle(StoreSlot slot)
    {
        using StoreLease? lease = slot.Acquire();
        return lease?.Store.Info is not { } info
            ? []
            : [new(info.Products, new("id", info.Id), new("version", info.Version), new("name", info.Name))];
    }

    private static string WordOf(SessionEventType type) => type switch
    {
        SessionEventType.View => "view",
        SessionEventType.Add => "add",
        SessionEventType.Remove => "remove",
        SessionEventType.Purchase => "purchase",
        SessionEventType.Search => "search",
        _ => "click",
    };
}
