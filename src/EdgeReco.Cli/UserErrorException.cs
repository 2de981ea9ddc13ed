namespace EdgeReco.Cli;

/// <summary>The user can put it right: shown as one line, without a stack trace.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
