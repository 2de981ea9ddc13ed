using EdgeReco.Contracts;
using EdgeReco.Host.Api.Endpoints;
using EdgeReco.Host.Http;
using EdgeReco.Host.OpenApi;
using EdgeReco.Host.Pages;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Store;
using EdgeReco.Host.Telemetry;
using EdgeReco.Inference.BasketModels;
using EdgeReco.Inference.QueryEncoders;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Startup;

/// <summary>The composition root: what the program is made of, in the order in which a request meets it.</summary>
internal static class HostApplication
{
    private const int LongestRequestLine = 16 * 1024;
    private const int LongestHeaders = 32 * 1024;

    /// <summary>Builds the program; starting it is the caller's.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="replace">Replaces parts, for tests.</param>
    public static WebApplication Build(IConfiguration configuration, Action<IServiceCollection>? replace = null)
    {
        // The slimmest builder: everything that is in the program is named here.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "edgereco-host",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddConfiguration(configuration);
        AddLogging(builder.Logging, configuration);
        AddOptions(builder.Services, configuration);
        AddServer(builder);
        AddServices(builder.Services);
        replace?.Invoke(builder.Services);

        WebApplication app = builder.Build();
        // The clock starts with the program, not with the first question about it.
        app.Services.GetRequiredService<ProcessClock>();
        app.UseMiddleware<ErrorMiddleware>();
        app.UseMiddleware<OriginGuardMiddleware>();
        app.UseRouting();
        app.UseMiddleware<StoreLeaseMiddleware>();
        MapEndpoints(app);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(LogOptions.Section);
        LogOptions options = section.Get<LogOptions>() ?? new LogOptions();
        logging.AddConfiguration(section);

        // Its lines hold whole addresses, and what people look for does not belong in a log, whatever level is set.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // A start that fails is reported by the program in one line.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (options.Format == LogFormat.Json)
        {
            logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
                console.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
            });
        }
    }

    private static void AddOptions(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BundleOptions>().Bind(configuration.GetSection(BundleOptions.Section));
        services.AddOptions<ServerOptions>().Bind(configuration.GetSection(ServerOptions.Section)).ValidateOnStart();
        services.AddOptions<SessionStoreOptions>().Bind(configuration.GetSection(SessionStoreOptions.Section)).ValidateOnStart();
        services.AddOptions<PictureOptions>().Bind(configuration.GetSection(PictureOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerUrlValidator>();
        services.AddSingleton<IValidateOptions<SessionStoreOptions>, SessionStoreOptionsValidator>();
        services.AddSingleton<IValidateOptions<PictureOptions>, PictureOptionsValidator>();
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelCore();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServerOptions>>((kestrel, server) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = server.Value.MaxBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = server.Value.MaxConnections;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            ListenAddress address = server.Value.ToListenAddress();
            if (address.Address is null)
            {
                kestrel.ListenLocalhost(address.Port, listen => listen.Protocols = HttpProtocols.Http1);
            }
            else
            {
                kestrel.Listen(address.Address, address.Port, listen => listen.Protocols = HttpProtocols.Http1);
            }
        });
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ServerOptions>>((host, server) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(server.Value.StopSeconds));
        builder.Services.AddRouting();
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ProcessClock>();
        services.AddSingleton<StoreSlot>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<IBasketModelLoader>(new OnnxBasketModelLoader());
        services.AddSingleton<IQueryEncoderLoader>(new QueryEncoderLoader());
        services.AddSingleton<IStoreOpener, EngineStoreOpener>();
        services.AddSingleton<StoreLoader>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreLoader>());
        MetricsSetup.AddMetrics(services);
        ApiDescription.AddApiDescription(services);
    }

    private static void MapEndpoints(WebApplication app)
    {
        SearchEndpoint.Map(app);
        SuggestEndpoint.Map(app);
        RecommendEndpoint.Map(app);
        ProductEndpoints.Map(app);
        PictureEndpoint.Map(app);
        BarcodeEndpoint.Map(app);
        EventEndpoint.Map(app);
        SessionEndpoint.Map(app);
        StatusEndpoint.Map(app);
        HealthEndpoints.Map(app);
        KioskFiles.Map(app);
        app.MapOpenApi();
        app.MapPrometheusScrapingEndpoint();
    }
}
