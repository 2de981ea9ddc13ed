using System.Diagnostics;

namespace EdgeReco.Building.Evaluation;

/// <summary>Tells how many texts are encoded, how fast, and how long the rest will take: by characters, for long texts come first.</summary>
/// <param name="stage">What is being done.</param>
/// <param name="texts">How many texts there are.</param>
/// <param name="characters">How many characters they have.</param>
/// <param name="progress">Is told; may be null.</param>
internal sealed class EncodingProgress(string stage, int texts, long characters, IProgress<BuildProgress>? progress)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>So many texts with so many characters are done.</summary>
    public void Report(int doneTexts, long doneCharacters)
    {
        double seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        double share = characters == 0 ? 1 : (double)doneCharacters / characters;
        var left = TimeSpan.FromSeconds(seconds * (1 - share) / Math.Max(share, 1e-3));
        progress?.Report(new BuildProgress(stage, share, $"{doneTexts:N0} of {texts:N0}, {doneTexts / Math.Max(seconds, 1e-3):0} texts/s, {(int)left.TotalMinutes}:{left.Seconds:00} left"));
    }
}
