using System.Net.Sockets;
using EdgeReco.Host.SelfTest;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Startup;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class HostProgram
{
    private const int Done = 0;
    private const int BadUsage = 2;
    private const string EnvironmentPrefix = "EDGERECO_";

    /// <summary>Runs the program.</summary>
    /// <returns>0 done, 1 a self-test check failed, 2 bad usage or settings, with one line on standard error.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!CommandLine.TryParse(arguments, out CommandLine commandLine, out string error))
        {
            return Refuse(error);
        }

        switch (commandLine.Mode)
        {
            case StartMode.Help:
                Console.WriteLine(CommandLine.Help);
                return Done;
            case StartMode.Version:
                Console.WriteLine(ProgramVersion.Text);
                return Done;
        }

        try
        {
            IConfiguration configuration = Configure(commandLine);
            await using WebApplication app = HostApplication.Build(configuration);
            return commandLine.Mode == StartMode.SelfTest ? await SelfTestRun.RunAsync(app) : await ServeAsync(app);
        }
        catch (OptionsValidationException exception)
        {
            return Refuse($"bad settings: {string.Join("; ", exception.Failures)}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException or FileNotFoundException && exception.Source?.Contains("Configuration", StringComparison.Ordinal) == true)
        {
            return Refuse($"bad settings: {exception.Message}{(exception.InnerException is { } inner ? $" ({inner.Message})" : "")}");
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException or SocketException)
        {
            return Refuse($"cannot listen: {exception.Message}");
        }
        catch (SocketException exception)
        {
            return Refuse($"cannot listen on Server:Url: {exception.Message}");
        }
    }

    /// <summary>The address that a started program really listens on.</summary>
    public static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task<int> ServeAsync(WebApplication app)
    {
        await app.StartAsync();
        if (app.Services.GetRequiredService<IConfiguration>()["Logging:Format"] is not { } format || !format.Equals(nameof(LogFormat.Json), StringComparison.OrdinalIgnoreCase))
        {
            Console.WriteLine($"EdgeReco {ProgramVersion.Text} is at {AddressOf(app)} (Ctrl-C stops it)");
        }

        await app.WaitForShutdownAsync();
        return Done;
    }

    private static IConfigurationRoot Configure(CommandLine commandLine)
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
                new("Server:Port", null),
                new("Logging:LogLevel:Default", nameof(LogLevel.Warning)),
            ]);
        }

        return builder.Build();
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"edgereco-host: {error}");
        return BadUsage;
    }
}
