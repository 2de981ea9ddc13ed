using EdgeReco.Contracts;

namespace EdgeReco.Cli.Commands;

/// <summary>Opens one model file in place of whatever a bundle names.</summary>
/// <param name="file">The file.</param>
/// <param name="loader">Opens it.</param>
internal sealed class ReplacedModelLoader(string file, IBasketModelLoader loader) : IBasketModelLoader
{
    /// <summary>Whether the bundle asked for a model and got this one.</summary>
    public bool IsLoaded { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="UserErrorException">The file is no basket model.</exception>
    public IBasketModel Load(string path)
    {
        try
        {
            IBasketModel model = loader.Load(file);
            IsLoaded = true;
            return model;
        }
        catch (InvalidDataException exception)
        {
            // The bundle's own part is not to blame.
            throw new UserErrorException(exception.Message.StartsWith(Path.GetFileName(file), StringComparison.Ordinal) ? exception.Message : $"{file}: {exception.Message}");
        }
    }
}
