using EdgeReco.Compression.Tuning;

namespace EdgeReco.Compression.Tests.Tuning;

/// <summary>Models by name whose figures are known; a quality of NaN is a model that cannot be made.</summary>
internal sealed class FakeStore((string Name, long Bytes, double Speedup, double Quality)[] models) : ICandidateMaker, ITrialMeter
{
    public IReadOnlyList<(string Name, long Bytes, double Speedup, double Quality)> Models => models;

    /// <summary>Names in the order in which they were made.</summary>
    public List<string> Made { get; } = [];

    /// <summary>Candidates that were measured.</summary>
    public int Measured { get; private set; }

    /// <summary>Making one more than this is cancelled; 0 for never.</summary>
    public int StopAfter { get; init; }

    public string Metric => "quality";

    public string Fingerprint { get; init; } = "fake";

    public long Make(TuningCandidate candidate, string output, CancellationToken cancellation)
    {
        if (StopAfter > 0 && Made.Count == StopAfter)
        {
            throw new OperationCanceledException();
        }

        Made.Add(candidate.Name);
        var model = models.First(known => known.Name == candidate.Name);
        if (double.IsNaN(model.Quality))
        {
            throw new InvalidDataException("cannot be made");
        }

        File.WriteAllText(output, candidate.Name);
        return model.Bytes;
    }

    public TrialMeasure Measure(string model, CancellationToken cancellation)
    {
        string name = new FileInfo(model).Length < 100 ? File.ReadAllText(model) : "";
        if (models.FirstOrDefault(known => known.Name == name) is not { Name: not null } found)
        {
            return new TrialMeasure(1, 10, 1);
        }

        Measured++;
        return new TrialMeasure(found.Quality, 10 / found.Speedup, found.Speedup);
    }
}
