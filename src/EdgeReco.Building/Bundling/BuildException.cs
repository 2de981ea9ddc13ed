namespace EdgeReco.Building;

/// <summary>A bundle cannot be built; the message is one line.</summary>
/// <param name="message">One line.</param>
/// <param name="innerException">What was caught.</param>
public sealed class BuildException(string message, Exception? innerException = null) : Exception(message, innerException);
