using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Recipes;

/// <summary>Where a result goes must not be where its model lies.</summary>
internal static class OutputPlace
{
    /// <summary>Checks that the output is not the input.</summary>
    /// <exception cref="InvalidDataException">It is.</exception>
    public static void RequireOther(string input, string output)
    {
        if (Place(input) == Place(output))
        {
            throw new InvalidDataException($"{output}: would replace the model that it is made from");
        }
    }

    /// <summary>Checks that neither the output nor a file of weights beside it is one that the input's weights lie in.</summary>
    /// <exception cref="InvalidDataException">One is.</exception>
    public static void RequireOther(string input, string output, OnnxModel model)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(input))!;
        string[] written = [Place(output), Place(output + ModelFile.DataSuffix)];
        if (model.ExternalFiles.FirstOrDefault(file => written.Contains(Place(Path.Combine(folder, file)))) is { } taken)
        {
            throw new InvalidDataException($"{output}: would replace {taken}, which holds weights of the model that it is made from");
        }
    }

    // Where a link leads: the output replaces what is there.
    private static string Place(string path)
    {
        string full = Path.GetFullPath(path);
        return (File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName : null) ?? full;
    }
}
