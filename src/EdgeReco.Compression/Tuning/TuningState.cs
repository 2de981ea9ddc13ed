using System.Text;
using System.Text.Json;

namespace EdgeReco.Compression.Tuning;

/// <summary>Finished trials in a file of JSON lines. Each is appended whole and flushed; what a kill left of a line is cut off.</summary>
internal sealed class TuningState
{
    private const long MostBytes = 64 << 20;
    private readonly string? _path;
    private readonly Dictionary<string, TuningTrial> _trials = new(StringComparer.Ordinal);

    /// <summary>Opens the file, if there is one.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <exception cref="InvalidDataException">It is no such file; the message names file and line.</exception>
    public TuningState(string? path)
    {
        _path = path;
        if (path is not null && File.Exists(path))
        {
            Read(path);
        }
    }

    /// <summary>The trial of a key.</summary>
    public bool TryGet(string key, out TuningTrial? trial) => _trials.TryGetValue(key, out trial);

    /// <summary>Keeps a trial.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(TuningTrial trial)
    {
        _trials[trial.Key] = trial;
        if (_path is null)
        {
            return;
        }

        using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(trial) + "\n"));
        file.Flush(flushToDisk: true);
    }

    private void Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new InvalidDataException($"{path}: is larger than any state of a search");
        }

        byte[] bytes = File.ReadAllBytes(path);
        int whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        string[] lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n');
        for (int i = 0; i < lines.Length - 1; i++)
        {
            try
            {
                TuningTrial trial = JsonSerializer.Deserialize<TuningTrial>(lines[i]) is { Key: not null, Source: not null, Recipe: not null } read
                    ? read
                    : throw new JsonException("no trial");
                _trials[trial.Key] = trial;
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}:{i + 1}: is no trial of a search", exception);
            }
        }

        if (whole < bytes.Length)
        {
            // Only a line that has the beginning of one may be cut off: anything else is not ours.
            if (bytes[whole] != (byte)'{')
            {
                throw new InvalidDataException($"{path}:{lines.Length}: is no trial of a search");
            }

            using FileStream file = File.OpenWrite(path);
            file.SetLength(whole);
        }
    }
}
