using EdgeReco.Compression.Onnx;

namespace EdgeReco.Building;

/// <summary>The basket model in single precision on its way to a file: beside it first, in its place when the bundle is.</summary>
internal sealed class FloatModelFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;

    /// <summary>Looks at the place before there is a model: one that cannot be used should not cost a training run.</summary>
    /// <exception cref="BuildException">The place cannot be used.</exception>
    public FloatModelFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BuildException($"--basket-model-out {path}: is a folder");
        }

        _path = path;
        _temporary = $"{path}.{Environment.ProcessId}.tmp";
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new BuildException($"--basket-model-out {path}: there is no folder {folder}");
        }
    }

    /// <summary>Writes the model beside its place.</summary>
    /// <exception cref="BuildException">There is none, or it cannot be written.</exception>
    public void Write(OnnxModel? model)
    {
        if (model is null)
        {
            throw new BuildException($"--basket-model-out {_path}: there are too few baskets to learn a model from");
        }

        Try(() => model.Save(_temporary));
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="BuildException">It cannot be moved there.</exception>
    public void Complete() => Try(() => File.Move(_temporary, _path, overwrite: true));

    /// <summary>Removes what is not in its place.</summary>
    public void Dispose() => File.Delete(_temporary);

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BuildException($"--basket-model-out {_path}: cannot be written: {e.Message}", e);
        }
    }
}
