using System.Runtime.InteropServices;
using TorchSharp;

namespace EdgeReco.Training.Torch;

/// <summary>
/// The door to libtorch: everything that uses TorchSharp passes here first. On Linux the native part of TorchSharp asks
/// for a newer libstdc++ than Debian 12 and Ubuntu 22.04 have, for one symbol that it never calls; there a copy is loaded
/// whose need is marked as weak.
/// </summary>
internal static class TorchLibrary
{
    private const string SearchDirectories = "NATIVE_DLL_SEARCH_DIRECTORIES";
    private const string Bridge = "libLibTorchSharp.so";
    private const string MissingVersion = "GLIBCXX_3.4.32";

    /// <summary>The initializer of standard streams, which moved into libstdc++ 13: older ones do it in each library.</summary>
    private const string UnusedSymbol = "_ZSt21ios_base_library_initv";

    /// <summary>What the bridge needs, in the order in which they can be loaded.</summary>
    private static readonly string[] Needed = ["libgomp-98b21ff3.so.1", "libc10.so", "libtorch_cpu.so", "libtorch.so"];

    private static readonly Lazy<string?> Problem = new(Load);

    /// <summary>Loads libtorch once for the process and sets how many threads one operation may use.</summary>
    /// <param name="threads">Threads of one operation, at least 1. Results depend on it in the last bits.</param>
    /// <exception cref="IOException">There is no libtorch for this machine, or it does not load; one line says why.</exception>
    public static void Open(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (Problem.Value is { } problem)
        {
            throw new IOException($"training needs libtorch, which does not load on this machine: {problem}");
        }

        torch.set_num_threads(threads);
    }

    private static string? Load()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                LoadBridge();
            }

            torch.InitializeDeviceType(DeviceType.CPU);
            return null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or TypeInitializationException)
        {
            return (exception.InnerException ?? exception).Message.ReplaceLineEndings(" ");
        }
    }

    private static void LoadBridge()
    {
        string bridge = Find(Bridge) ?? throw new IOException($"{Bridge} is not beside the program");
        foreach (string name in Needed)
        {
            NativeLibrary.Load(Find(name) ?? throw new IOException($"{name} is not beside the program; there is one for 64-bit x86 only"));
        }

        try
        {
            NativeLibrary.Load(bridge);
        }
        catch (DllNotFoundException exception) when (exception.Message.Contains(MissingVersion, StringComparison.Ordinal))
        {
            LoadWithWeakNeed(bridge);
        }
    }

    // TorchSharp asks for the library by its name, and the loader gives it the one that has that name already.
    private static void LoadWithWeakNeed(string bridge)
    {
        byte[] image = File.ReadAllBytes(bridge);
        new ElfVersionNeeds(image).MarkWeak(MissingVersion, UnusedSymbol);
        string folder = Directory.CreateTempSubdirectory("edgereco-torch-").FullName;
        try
        {
            string copy = Path.Combine(folder, Bridge);
            File.WriteAllBytes(copy, image);
            NativeLibrary.Load(copy);
        }
        finally
        {
            // The loaded image stays mapped.
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find(string name)
    {
        string directories = AppContext.GetData(SearchDirectories) as string ?? "";
        return directories.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory)
            .Append(Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native"))
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
    }
}
