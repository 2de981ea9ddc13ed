using System.Runtime.InteropServices;

namespace EdgeReco.Inference.OnnxRuntime;

/// <summary>
/// The one door to ONNX Runtime: call <see cref="Prepare"/> before the first use of any of its types. The library
/// sends telemetry over HTTPS unless the process environment says otherwise when it starts; a kiosk must never do that.
/// </summary>
public static partial class OnnxRuntimeEnvironment
{
    private const string TelemetrySwitch = "ORT_DISABLE_TELEMETRY";
    private static readonly Lock Gate = new();
    private static bool _prepared;

    /// <summary>Switches telemetry off for this process. Cheap when called again.</summary>
    public static void Prepare()
    {
        if (Volatile.Read(ref _prepared))
        {
            return;
        }

        lock (Gate)
        {
            if (_prepared)
            {
                return;
            }

            // Native code reads the C library's environment, which .NET copies once and never writes back.
            Environment.SetEnvironmentVariable(TelemetrySwitch, "1");
            if (!OperatingSystem.IsWindows() && SetEnvironment(TelemetrySwitch, "1", overwrite: 1) != 0)
            {
                throw new InvalidOperationException($"cannot set {TelemetrySwitch}: error {Marshal.GetLastPInvokeError()}");
            }

            Volatile.Write(ref _prepared, true);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
