using EdgeReco.Inference.Pipelines;

namespace EdgeReco.Compression.Splitting;

/// <summary>A folder that is made beside its place and put there when it is whole.</summary>
internal sealed class SplitFolder : IDisposable
{
    private readonly string _place;

    /// <summary>Begins one.</summary>
    /// <exception cref="InvalidDataException">Something else than a pipeline is in its place.</exception>
    public SplitFolder(string place)
    {
        _place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
        if (File.Exists(_place) || (Directory.Exists(_place) && Directory.EnumerateFileSystemEntries(_place).Any() && !File.Exists(Path.Combine(_place, PipelineDescription.FileName))))
        {
            throw new InvalidDataException($"{place}: is there already and holds no {PipelineDescription.FileName}; name a new folder");
        }

        Working = $"{_place}.{Environment.ProcessId}.tmp";
        Directory.CreateDirectory(Working);
    }

    /// <summary>Where the files are written.</summary>
    public string Working { get; }

    /// <summary>Puts the folder in its place; an older pipeline there goes.</summary>
    public void Complete()
    {
        string old = $"{_place}.{Environment.ProcessId}.old";
        bool replaced = Directory.Exists(_place);
        if (replaced)
        {
            Directory.Move(_place, old);
        }

        try
        {
            Directory.Move(Working, _place);
        }
        catch when (replaced)
        {
            Directory.Move(old, _place);
            throw;
        }

        if (replaced)
        {
            Directory.Delete(old, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Working))
        {
            Directory.Delete(Working, recursive: true);
        }
    }
}
