namespace EdgeReco.Cli;

/// <summary>What the program's exit status says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A check or budget failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Bad usage or bad input; one line on standard error says what.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted (Ctrl-C or SIGTERM); nothing half-written is left behind.</summary>
    public const int Interrupted = 130;
}
