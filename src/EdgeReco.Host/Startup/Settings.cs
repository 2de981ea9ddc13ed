using EdgeReco.Host.Api.Endpoints;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Store;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Startup;

/// <summary>The settings from all their sources: files, then the environment, then the command line.</summary>
internal static class Settings
{
    private const string EnvironmentPrefix = "EDGERECO_";

    /// <summary>Reads the settings and checks that each value has its type; limits are checked when the program starts.</summary>
    /// <param name="commandLine">The arguments.</param>
    /// <param name="configuration">The settings; null when they cannot be read.</param>
    /// <param name="error">What is wrong, naming the key or the file; empty when nothing is.</param>
    public static bool TryRead(CommandLine commandLine, out IConfiguration? configuration, out string error)
    {
        configuration = null;
        try
        {
            IConfiguration read = Read(commandLine);
            _ = read.GetSection(BundleOptions.Section).Get<BundleOptions>();
            _ = read.GetSection(ServerOptions.Section).Get<ServerOptions>();
            _ = read.GetSection(SessionStoreOptions.Section).Get<SessionStoreOptions>();
            _ = read.GetSection(PictureOptions.Section).Get<PictureOptions>();
            _ = read.GetSection(LogOptions.Section).Get<LogOptions>();
            configuration = read;
            error = "";
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            error = exception.GetBaseException() is { } cause && cause != exception && exception is InvalidDataException
                ? $"{exception.Message} {cause.Message}"
                : exception.Message;
            return false;
        }
    }

    /// <summary>Failed limits as one line that names each key.</summary>
    public static string Describe(OptionsValidationException exception)
    {
        string section = exception.OptionsType == typeof(ServerOptions) ? ServerOptions.Section
            : exception.OptionsType == typeof(SessionStoreOptions) ? SessionStoreOptions.Section
            : PictureOptions.Section;
        return string.Join("; ", exception.Failures.Select(failure => $"{section}:{failure}"));
    }

    private static IConfigurationRoot Read(CommandLine commandLine)
    {
        IConfigurationBuilder builder = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        if (commandLine.ConfigFile is { } file)
        {
            builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }

        builder.AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(commandLine.Settings);
        if (commandLine.Mode == StartMode.SelfTest)
        {
            builder.AddInMemoryCollection([
                new("Server:Url", "http://127.0.0.1:0"),
                new("Server:Port", "0"),
                new("Logging:LogLevel:Default", nameof(LogLevel.Warning)),
            ]);
        }

        return builder.Build();
    }
}
