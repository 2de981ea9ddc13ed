using EdgeReco.Compression.Advice.Devices;

namespace EdgeReco.Compression.Tests.Advice;

public sealed class DeviceProfilesTests
{
    private const string Good =
        """
        { "name": "till", "description": "a till", "preset": "cpu-x64", "instruction_sets": [], "memory_gb": 4, "cache_mb": 2, "bandwidth_gb_s": 20,
          "fp32_gflops": 100, "fp16_gflops": 0, "int8_gops": 130, "node_us": 2, "source": "guessed" }
        """;

    [Fact]
    public void BuiltIn_All_HaveKernelsAndAreFasterInIntegers()
    {
        Assert.All(DeviceProfiles.BuiltIn, profile =>
        {
            Assert.Equal(profile.Preset, profile.Kernels.Name);
            Assert.True(profile.Int8Gops > profile.Fp32Gflops);
            Assert.Same(profile, DeviceProfiles.Load(profile.Name));
        });
    }

    [Fact]
    public void Load_ThisMachine_IsMeasured()
    {
        DeviceProfile profile = DeviceProfiles.Load(DeviceProfiles.ThisMachine);
        Assert.InRange(profile.BandwidthGbS, 0.1, 2000);
        Assert.InRange(profile.Fp32Gflops, 0.1, 10_000);
        Assert.InRange(profile.Int8Gops, 0.1, 50_000);
    }

    [Fact]
    public void Load_File_IsRead()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("till.json"), Good);
        Assert.Equal("a till", DeviceProfiles.Load(folder.File("till.json")).Description);
    }

    [Theory]
    [InlineData("\"memory_gb\": 4", "\"memory_gb\": 0", "memory_gb: must be above 0")]
    [InlineData("cpu-x64", "gpu", "preset: preset 'gpu' is none of")]
    [InlineData("\"memory_gb\": 4,", "", "memory_gb")]
    [InlineData("\"memory_gb\"", "\"memory\"", "memory")]
    [InlineData("}", "", "till.json:")]
    public void Load_WrongFile_NamesFileAndField(string old, string changed, string message)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("till.json"), Good.Replace(old, changed, StringComparison.Ordinal));
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => DeviceProfiles.Load(folder.File("till.json")));
        Assert.Contains("till.json", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Load_UnknownName_ListsNames() =>
        Assert.Contains("raspberry-pi-5", Assert.Throws<InvalidDataException>(() => DeviceProfiles.Load("toaster")).Message, StringComparison.Ordinal);
}
