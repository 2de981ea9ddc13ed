namespace EdgeReco.Contracts;

/// <summary>Opens basket models; the edge between the engine and whatever runs models on this device.</summary>
public interface IBasketModelLoader
{
    /// <summary>Opens a model and runs it once, so that the first shopper does not pay for the warm-up.</summary>
    /// <param name="path">The model file.</param>
    /// <returns>The model; the caller owns it.</returns>
    /// <exception cref="InvalidDataException">The file is no basket model, or the run-time refuses it.</exception>
    IBasketModel Load(string path);
}
