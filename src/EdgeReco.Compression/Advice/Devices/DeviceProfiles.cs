using System.Text.Json;

namespace EdgeReco.Compression.Advice.Devices;

/// <summary>Profiles by name.</summary>
public static class DeviceProfiles
{
    /// <summary>Name of the machine that this runs on; measured when it is asked for.</summary>
    public const string ThisMachine = "this-machine";

    private const int MaxBytes = 1 << 16;

    /// <summary>Those that are built in.</summary>
    public static IReadOnlyList<DeviceProfile> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => BuiltIn.Select(profile => profile.Name).Append(ThisMachine);

    /// <summary>The profile of a name or, where there is such a file, from it.</summary>
    /// <exception cref="InvalidDataException">There is none, or the file is wrong; the message names file and field.</exception>
    public static DeviceProfile Load(string nameOrPath) =>
        File.Exists(nameOrPath) ? Read(nameOrPath)
        : nameOrPath == ThisMachine ? MachineProbe.Measure()
        : BuiltIn.FirstOrDefault(profile => profile.Name == nameOrPath)
            ?? throw new InvalidDataException($"device '{nameOrPath}' is no file and none of {string.Join(", ", Names)}");

    private static DeviceProfile Read(string path)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new InvalidDataException($"{path}: larger than a device profile can be");
        }

        try
        {
            DeviceProfile profile = JsonSerializer.Deserialize(File.ReadAllText(path), DeviceProfileJson.Default.DeviceProfile)
                ?? throw new InvalidDataException($"{path}: must be an object");
            Check(path, profile);
            return profile;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}:{exception.LineNumber + 1}: {exception.Message.Split(" Path:")[0]}", exception);
        }
    }

    private static void Check(string path, DeviceProfile profile)
    {
        foreach ((string field, double value) in ((string, double)[])
            [
                ("memory_gb", profile.MemoryGb), ("cache_mb", profile.CacheMb), ("bandwidth_gb_s", profile.BandwidthGbS),
                ("fp32_gflops", profile.Fp32Gflops), ("int8_gops", profile.Int8Gops),
            ])
        {
            if (!(value > 0))
            {
                throw new InvalidDataException($"{path}: {field}: must be above 0");
            }
        }

        if (profile.Fp16Gflops < 0 || profile.NodeUs < 0)
        {
            throw new InvalidDataException($"{path}: {(profile.NodeUs < 0 ? "node_us" : "fp16_gflops")}: must not be below 0");
        }

        try
        {
            _ = profile.Kernels;
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: preset: {exception.Message}", exception);
        }
    }

    private static DeviceProfile[] ReadBuiltIn()
    {
        using Stream stream = typeof(DeviceProfiles).Assembly.GetManifestResourceStream("devices.json")!;
        return JsonSerializer.Deserialize(stream, DeviceProfileJson.Default.DeviceProfileArray)!;
    }
}
