using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EdgeReco.Compression.Inspection;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tuning;

/// <summary>Makes and measures candidates, the most promising first, until the trials are used up.</summary>
/// <param name="options">How.</param>
/// <param name="maker">Makes candidates.</param>
/// <param name="meter">Measures them.</param>
/// <param name="progress">Is told the stage, the share that is done and a detail; may be null.</param>
public sealed class Tuner(TuningOptions options, ICandidateMaker maker, ITrialMeter meter, Action<string, double, string>? progress = null)
{
    /// <summary>Predicted sizes are off by what is stored beside weights: only those beyond this are hopeless.</summary>
    private const double SizeSlack = 1.2;

    /// <summary>Candidates that are tried although all are hopeless.</summary>
    private const int Nearest = 3;

    /// <summary>Who lost this many times the allowed drop says that noisier ones of the family will, too.</summary>
    private const double FarTooMuch = 2;

    private readonly Dictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>Searches.</summary>
    /// <param name="original">The model.</param>
    /// <param name="candidates">What may be tried.</param>
    /// <param name="output">Where the best goes, with what belongs to it.</param>
    /// <param name="cancellation">Stops; finished trials stay in the state.</param>
    /// <exception cref="InvalidDataException">The original cannot be measured, or the state is no such file.</exception>
    public TuningResult Run(string original, IReadOnlyList<TuningCandidate> candidates, string output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        OutputPlace.RequireOther(original, output);
        var state = new TuningState(options.State);
        TuningTrial reference = Reference(original, state, cancellation);
        List<TuningCandidate> open = [.. candidates.Where(candidate => !(candidate.Prediction.Bytes > options.Budget.MaxBytes * SizeSlack))];
        if (open.Count == 0)
        {
            // Nothing can be small enough: the smallest are what is nearest.
            open.AddRange(candidates.OrderBy(candidate => candidate.Prediction.Bytes).Take(Nearest));
        }

        int dropped = candidates.Count - open.Count;
        var made = new List<(TuningCandidate Candidate, TuningTrial Trial)>();
        int reused = 0;
        long started = Stopwatch.GetTimestamp();
        while (open.Count > 0 && made.Count < options.Trials)
        {
            cancellation.ThrowIfCancellationRequested();
            TuningCandidate next = Next(open, made);
            open.Remove(next);
            string key = Key(reference.Key, next);
            if (state.TryGet(key, out TuningTrial? trial))
            {
                reused++;
            }
            else
            {
                Report(next.Name, made.Select(pair => pair.Trial), reused, open.Count, Stopwatch.GetElapsedTime(started));
                trial = Try(next, key, reference, cancellation);
                state.Add(trial);
            }

            made.Add((next, trial!));
        }

        TuningTrial[] done = [.. made.Select(pair => pair.Trial).Where(trial => trial.Failure is null)];
        TuningTrial? best = Best(done);
        if (best is not null)
        {
            progress?.Invoke("writing the best", double.NaN, best.Recipe);
            maker.Make(made.First(pair => pair.Trial == best).Candidate, output, cancellation);
        }

        return new TuningResult(
            meter.Metric, reference, best, best is null ? [] : options.Budget.Missing(best),
            [.. done.Where(trial => !done.Any(trial.IsDominatedBy)).OrderBy(trial => trial.Bytes).ThenBy(trial => trial.Recipe, StringComparer.Ordinal)],
            [.. made.Select(pair => pair.Trial)], dropped, reused, open.Count);
    }

    private TuningTrial? Best(IEnumerable<TuningTrial> trials) => trials
        .OrderBy(options.Budget.Excess)
        .ThenBy(trial => trial.Drop)
        .ThenBy(trial => trial.Bytes)
        .ThenBy(trial => trial.Recipe, StringComparer.Ordinal)
        .FirstOrDefault();

    private TuningTrial Reference(string original, TuningState state, CancellationToken cancellation)
    {
        string key = Digest($"{DigestOf(original)}|original|{meter.Metric}|{meter.Fingerprint}|{options.Fingerprint}");
        if (state.TryGet(key, out TuningTrial? known))
        {
            return known!;
        }

        progress?.Invoke("measuring the model", double.NaN, "");
        TrialMeasure measure = meter.Measure(original, cancellation);
        if (!(measure.Quality > 0))
        {
            throw new InvalidDataException(FormattableString.Invariant($"{original}: its {meter.Metric} is {measure.Quality}: there is nothing to lose"));
        }

        var trial = new TuningTrial(key, original, "original", ModelInspector.SizeOf(original), measure.Milliseconds, 1, measure.Quality, 0);
        state.Add(trial);
        return trial;
    }

    private TuningTrial Try(TuningCandidate candidate, string key, TuningTrial reference, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("edgereco-trial-").FullName;
        try
        {
            string file = Path.Combine(folder, "model.onnx");
            long bytes = maker.Make(candidate, file, cancellation);
            TrialMeasure measure = meter.Measure(file, cancellation);
            double drop = 1 - (measure.Quality / reference.Quality);
            return new TuningTrial(key, candidate.Source, candidate.Name, bytes, measure.Milliseconds, measure.Speedup, measure.Quality, drop);
        }
        catch (InvalidDataException exception)
        {
            return new TuningTrial(key, candidate.Source, candidate.Name, 0, 0, 0, 0, 0, exception.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private TuningCandidate Next(List<TuningCandidate> open, List<(TuningCandidate Candidate, TuningTrial Trial)> made) => open
        .OrderBy(candidate => made.Any(pair => IsWarning(pair.Candidate, pair.Trial, candidate)))
        .ThenBy(candidate => options.Budget.Excess(candidate.Prediction.Bytes, 0, candidate.Prediction.Speedup, candidate.Prediction.Noise))
        .ThenBy(candidate => candidate.Prediction.Noise)
        .ThenBy(candidate => candidate.Prediction.Bytes)
        .First();

    private bool IsWarning(TuningCandidate tried, TuningTrial trial, TuningCandidate candidate) =>
        tried.Family == candidate.Family && tried.Prediction.Noise <= candidate.Prediction.Noise
        && trial.Failure is null && trial.Drop > options.Budget.MaxDrop * FarTooMuch;

    private void Report(string name, IEnumerable<TuningTrial> trials, int reused, int open, TimeSpan elapsed)
    {
        TuningTrial[] all = [.. trials];
        int fresh = all.Length - reused;
        int left = Math.Min(options.Trials - all.Length, open + 1);
        TuningTrial? best = Best(all.Where(trial => trial.Failure is null));
        string soFar = best is null ? "" : FormattableString.Invariant($"; best {best.Recipe}: {best.Bytes / 1e6:0.00} MB, {best.Speedup:0.0} times as fast, {100 * best.Drop:0.0}% lost");
        string time = fresh <= 0 ? "" : FormattableString.Invariant($"; {elapsed / fresh * left:hh\\:mm\\:ss} left");
        progress?.Invoke($"trial {all.Length + 1} of {all.Length + left}: {name}{soFar}{time}", (double)all.Length / (all.Length + left), "");
    }

    private string Key(string reference, TuningCandidate candidate) =>
        Digest($"{reference}|{DigestOf(candidate.Source)}|{candidate.Name}|{string.Join('|', candidate.Stages.Select(StageText))}");

    private static string StageText(Recipe recipe) => FormattableString.Invariant(
        $"{recipe};{recipe.Preset.Name};{recipe.Seed};{recipe.MinSqnr};{string.Join(',', recipe.Exclude)};{recipe.BlockSize};{recipe.Tables};{recipe.Rounding};{recipe.Symmetric};{recipe.Pruning}");

    private string DigestOf(string file) => _digests.TryGetValue(file, out string? known) ? known : _digests[file] = FileDigest.Of(file);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
