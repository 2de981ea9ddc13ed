using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Tests.Networks;
using EdgeReco.Compression.Tests.Recipes;

namespace EdgeReco.Compression.Tests.Onnx;

/// <summary>Small models of each kind with flipped bits, bytes left out and bytes put in: read, or refused in one line.</summary>
public sealed class LoadFuzzTests : IDisposable
{
    private const int Flips = 300;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mlp")]
    [InlineData("cnn")]
    [InlineData("encoder")]
    [InlineData("network")]
    [InlineData("beside")]
    public void Load_Damaged_ThrowsNothingButInvalidData(string kind)
    {
        string path = _folder.File("m.onnx");
        OnnxModel model = kind == "network"
            ? RandomNetworks.Build(new RandomNetwork(17, [("Attention", 1), ("Lstm", 2), ("If", 3), ("Loop", 4), ("ConvNormRelu", 5), ("TiedTable", 6)]))
            : CompressedModels.Of(kind == "beside" ? "mlp" : kind);
        model.Save(path, kind == "beside" ? 4000 : OnnxModel.MaxBytes);
        byte[] bytes = File.ReadAllBytes(path);
        var random = new Random(bytes.Length);
        int refused = 0;
        for (int i = 0; i < Flips; i++)
        {
            File.WriteAllBytes(path, Damage(bytes, random));
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                OnnxModel.Load(path);
            }
            catch (InvalidDataException exception)
            {
                Assert.StartsWith($"{path}: ", exception.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', exception.Message);
                refused++;
            }

            // Lengths in a damaged file may say anything; what is set aside follows from the bytes that are there.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (32L << 20) + (32L * bytes.Length));
        }

        Assert.True(refused > Flips / 20, $"{refused}");
    }

    // What precedes the weights holds all names, types and lengths; half of the damage goes there.
    private static byte[] Damage(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        int at = random.Next(random.Next(2) == 0 ? Math.Min(4000, damaged.Length) : damaged.Length);
        switch (random.Next(4))
        {
            case 0: return damaged[..at];
            case 1: return [.. damaged[..at], .. damaged[Math.Min(damaged.Length, at + random.Next(1, 40))..]];
            case 2: return [.. damaged[..at], (byte)random.Next(256), (byte)random.Next(256), .. damaged[at..]];
            default:
                damaged[at] ^= (byte)(1 << random.Next(8));
                return damaged;
        }
    }
}
