using EdgeReco.Host.Startup;

namespace EdgeReco.Host.Tests.Startup;

public class CommandLineTests
{
    [Fact]
    public void TryParse_Nothing_Serves()
    {
        Assert.True(CommandLine.TryParse([], out CommandLine line, out _));
        Assert.Equal(StartMode.Serve, line.Mode);
        Assert.Empty(line.Settings);
    }

    [Theory]
    [InlineData("--bundle", "Bundle:Path")]
    [InlineData("--url", "Server:Url")]
    [InlineData("--port", "Server:Port")]
    [InlineData("--log-format", "Logging:Format")]
    [InlineData("--log-level", "Logging:LogLevel:Default")]
    [InlineData("--Sessions:IdleMinutes", "Sessions:IdleMinutes")]
    [InlineData("--Logging:LogLevel:EdgeReco", "Logging:LogLevel:EdgeReco")]
    [InlineData("--Server:AllowedHosts:0", "Server:AllowedHosts:0")]
    public void TryParse_Setting_IsTakenWithEqualsAndWithout(string option, string key)
    {
        Assert.True(CommandLine.TryParse([option, "x"], out CommandLine separate, out _));
        Assert.True(CommandLine.TryParse([$"{option}=x"], out CommandLine joined, out _));
        Assert.Equal("x", separate.Settings[key]);
        Assert.Equal("x", joined.Settings[key]);
    }

    [Theory]
    [InlineData("--nope", "1")]
    [InlineData("--Server:Nope", "1")]
    [InlineData("stray", "1")]
    public void TryParse_UnknownOption_IsNamed(string option, string value)
    {
        Assert.False(CommandLine.TryParse([option, value], out _, out string error));
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_ValueMissing_NamesTheOption()
    {
        Assert.False(CommandLine.TryParse(["--bundle"], out _, out string error));
        Assert.Equal("--bundle needs a value", error);
    }

    [Fact]
    public void TryRead_WrongType_NamesTheKey()
    {
        Assert.True(CommandLine.TryParse(["--port", "many"], out CommandLine line, out _));
        Assert.False(Settings.TryRead(line, out _, out string error));
        Assert.Contains("Server:Port", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_MissingFile_NamesTheFile()
    {
        Assert.True(CommandLine.TryParse(["--config", "/no/such/file.json"], out CommandLine line, out _));
        Assert.False(Settings.TryRead(line, out _, out string error));
        Assert.Contains("file.json", error, StringComparison.Ordinal);
    }
}
