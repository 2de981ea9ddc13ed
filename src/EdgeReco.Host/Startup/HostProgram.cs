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

        if (!Settings.TryRead(commandLine, out IConfiguration? settings, out error))
        {
            return Refuse($"bad settings: {error}");
        }

        try
        {
            await using WebApplication app = HostApplication.Build(settings!);
            return commandLine.Mode == StartMode.SelfTest ? await SelfTestRun.RunAsync(app) : await ServeAsync(app);
        }
        catch (OptionsValidationException exception)
        {
            return Refuse($"bad settings: {Settings.Describe(exception)}");
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

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"edgereco-host: {error}");
        return BadUsage;
    }
}
