namespace EdgeReco.Host.Startup;

/// <summary>What the program was called with.</summary>
internal sealed record CommandLine
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        edgereco-host: product search and recommendation on this device.

        Usage: edgereco-host [options]

          --bundle DIR            bundle folder (default: the demo bundle)
          --url URL               address to listen on (default: http://127.0.0.1:8087; only this machine reaches it)
          --port N                port, where it is not the one of --url; 0 takes a free one
          --config FILE           further settings, in the form of appsettings.json
          --log-format FORMAT     simple or json (default: simple)
          --log-level LEVEL       trace, debug, information, warning, error, critical or none
          --SECTION:KEY VALUE     any setting of appsettings.json, such as --Sessions:IdleMinutes 30
          --self-test             start on a free port, ask a few questions, exit 0 or 1
          --version, --help

        Settings also come from the environment, such as EDGERECO_BUNDLE__PATH or EDGERECO_SERVER__URL.
        The command line goes before the environment, the environment before the files.
        SIGHUP loads the bundle again; the one before keeps serving when the new one is refused.
        """;

    private static readonly Dictionary<string, string> Shorthands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--bundle"] = "Bundle:Path",
        ["--url"] = "Server:Url",
        ["--port"] = "Server:Port",
        ["--log-format"] = "Logging:Format",
        ["--log-level"] = "Logging:LogLevel:Default",
    };

    private static readonly string[] Keys =
    [
        "Bundle:Path",
        "Server:Url", "Server:Port", "Server:AllowedHosts", "Server:MaxBodyBytes", "Server:MaxConnections", "Server:StopSeconds",
        "Sessions:Capacity", "Sessions:IdleMinutes", "Sessions:MaxProducts",
        "Pictures:MaxAgeSeconds",
        "Logging:Format", "Logging:LogLevel",
    ];

    /// <summary>What to do.</summary>
    public StartMode Mode { get; init; }

    /// <summary>Further settings file; null for none.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Settings by key.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Parses arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="commandLine">What they say.</param>
    /// <param name="error">What is wrong with them, as one sentence; empty when nothing is.</param>
    public static bool TryParse(IReadOnlyList<string> arguments, out CommandLine commandLine, out string error)
    {
        commandLine = new CommandLine();
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var mode = StartMode.Serve;
        string? configFile = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            switch (argument)
            {
                case "--help" or "-h":
                    mode = StartMode.Help;
                    continue;
                case "--version":
                    mode = StartMode.Version;
                    continue;
                case "--self-test":
                    mode = StartMode.SelfTest;
                    continue;
            }

            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? argument : argument[..equals];
            string? key = name == "--config" ? name : KeyOf(name);
            if (key is null)
            {
                error = $"{name} is no option; --help lists them";
                return false;
            }

            if (equals < 0 && i + 1 == arguments.Count)
            {
                error = $"{name} needs a value";
                return false;
            }

            string value = equals < 0 ? arguments[++i] : argument[(equals + 1)..];
            if (name == "--config")
            {
                configFile = value;
            }
            else
            {
                settings[key] = value;
            }
        }

        commandLine = new CommandLine { Mode = mode, ConfigFile = configFile, Settings = settings };
        error = "";
        return true;
    }

    private static string? KeyOf(string name)
    {
        if (Shorthands.TryGetValue(name, out string? key))
        {
            return key;
        }

        if (!name.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        string candidate = name[2..];
        bool known = Keys.Any(k => candidate.Equals(k, StringComparison.OrdinalIgnoreCase)
            || candidate.StartsWith(k + ":", StringComparison.OrdinalIgnoreCase));
        return known ? candidate : null;
    }
}
