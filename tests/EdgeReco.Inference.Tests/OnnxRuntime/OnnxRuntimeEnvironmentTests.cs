using System.Runtime.InteropServices;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.Tests.OnnxRuntime;

public sealed class OnnxRuntimeEnvironmentTests
{
    [Fact]
    public void Prepare_Always_SwitchesTelemetryOffForNativeCode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps one environment for managed and native code");
        }

        OnnxRuntimeEnvironment.Prepare();
        OnnxRuntimeEnvironment.Prepare();

        Assert.Equal("1", Marshal.PtrToStringUTF8(GetEnvironment("ORT_DISABLE_TELEMETRY")));
    }

    [DllImport("libc", EntryPoint = "getenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr GetEnvironment(string name);
}
