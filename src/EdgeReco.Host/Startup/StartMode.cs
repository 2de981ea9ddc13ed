namespace EdgeReco.Host.Startup;

/// <summary>What the program is started for.</summary>
internal enum StartMode
{
    /// <summary>Serve until it is stopped.</summary>
    Serve,

    /// <summary>Ask itself a few questions and end.</summary>
    SelfTest,

    /// <summary>Say how it is called.</summary>
    Help,

    /// <summary>Say which version it is.</summary>
    Version,
}
