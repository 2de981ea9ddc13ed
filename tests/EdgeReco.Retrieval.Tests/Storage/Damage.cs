namespace EdgeReco.Retrieval.Tests.Storage;

/// <summary>Damages parts in repeatable ways and lets a reader try them.</summary>
internal static class Damage
{
    /// <summary>
    /// Opens and uses many damaged copies: either opening throws <see cref="InvalidDataException"/>, or everything
    /// that is read afterwards may be wrong but must end without another exception.
    /// </summary>
    public static void Survives<T>(byte[] part, Func<ReadOnlyMemory<byte>, T> open, Action<T> use)
    {
        var random = new Random(20_260_501);
        for (int length = 0; length < part.Length; length += Math.Max(1, part.Length / 200))
        {
            Try(part[..length], open, use);
        }

        for (int round = 0; round < 1500; round++)
        {
            byte[] copy = [.. part];
            for (int flips = random.Next(1, 5); flips > 0; flips--)
            {
                copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
            }

            if (round % 3 == 0)
            {
                // The header and the counts decide about everything: hit them more often than chance would.
                copy[random.Next(Math.Min(copy.Length, 1024))] = (byte)random.Next(256);
            }

            Try(copy, open, use);
        }
    }

    private static void Try<T>(byte[] part, Func<ReadOnlyMemory<byte>, T> open, Action<T> use)
    {
        T reader;
        try
        {
            reader = open(part);
        }
        catch (InvalidDataException problem)
        {
            Assert.DoesNotContain('\n', problem.Message);
            return;
        }

        use(reader);
    }
}
