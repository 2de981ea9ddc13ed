using EdgeReco.Training.Encoders.Transformers;
using EdgeReco.Training.Torch;
using static TorchSharp.torch;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

public sealed class TrainingCheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-checkpoint-").FullName;

    public TrainingCheckpointTests() => TorchLibrary.Open(1);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameNumbers()
    {
        using Tensor written = tensor(new float[] { 1, 2, float.MinValue, 4 }, [2, 2]);
        using Tensor read = zeros(2, 2);
        TrainingCheckpoint checkpoint = Checkpoint();

        checkpoint.Write([new("a", written)], 7);

        Assert.Equal(7, checkpoint.Read([new("a", read)]));
        Assert.Equal(written.data<float>().ToArray(), read.data<float>().ToArray());
    }

    [Fact]
    public void Write_DiskFull_SaysSoAndKeepsTheOldOne()
    {
        using Tensor first = ones(3);
        TrainingCheckpoint checkpoint = Checkpoint();
        checkpoint.Write([new("a", first)], 1);

        var exception = Assert.Throws<IOException>(() => checkpoint.Write(Full(first), 2));

        Assert.Contains("the earlier one is kept: No space left", exception.Message, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
        Assert.Equal(1, checkpoint.Read([new("a", first)]));
    }

    private TrainingCheckpoint Checkpoint() => new(Path.Combine(_folder, "run.checkpoint"), new byte[32]);

    private static IEnumerable<KeyValuePair<string, Tensor>> Full(Tensor first)
    {
        yield return new("a", first);
        throw new IOException("No space left on device");
    }
}
