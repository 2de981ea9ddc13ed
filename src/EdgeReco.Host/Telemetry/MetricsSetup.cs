using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace EdgeReco.Host.Telemetry;

/// <summary>Collects metrics in the process and shows them to whoever scrapes this machine.</summary>
internal static class MetricsSetup
{
    public static void AddMetrics(IServiceCollection services)
    {
        services.AddSingleton<HostMetrics>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService("edgereco-host", serviceVersion: Startup.ProgramVersion.Text))
            .WithMetrics(metrics => metrics
                .AddMeter(HostMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddView(
                    "http.server.request.duration",
                    new ExplicitBucketHistogramConfiguration { Boundaries = HostMetrics.LatencyBounds })
                .AddPrometheusExporter());
    }
}
