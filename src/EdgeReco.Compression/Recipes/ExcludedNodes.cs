using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Recipes;

/// <summary>Nodes that a recipe leaves alone must be there: a name that fits nothing would quantize what was to be kept.</summary>
internal static class ExcludedNodes
{
    private const int Shown = 3;

    /// <summary>Checks the names that a recipe excludes.</summary>
    /// <param name="names">Names of first outputs.</param>
    /// <param name="original">The model as it was read.</param>
    /// <param name="lossless">The model that is quantized, after fusions and clean-up.</param>
    /// <exception cref="InvalidDataException">One names no node; the message has names like it.</exception>
    public static void Require(IReadOnlyList<string> names, OnnxModel original, OnnxModel lossless)
    {
        if (names.Count == 0)
        {
            return;
        }

        HashSet<string> known = Names(lossless);
        if (names.FirstOrDefault(name => !known.Contains(name)) is not { } missing)
        {
            return;
        }

        throw new InvalidDataException(Names(original).Contains(missing)
            ? $"exclude: node '{missing}' is gone after fusions and clean-up; \"fuse\": false in a recipe file leaves fusions out"
            : $"exclude: no node has '{missing}' as its first output{Like(missing, known)}");
    }

    private static HashSet<string> Names(OnnxModel model) =>
        [.. GraphWalk.Nodes(model.Proto.Graph).Where(node => node.Output.Count > 0).Select(node => node.Output[0])];

    private static string Like(string missing, HashSet<string> known)
    {
        string[] close = [.. CloseNames.Of(missing, known, Shown)];
        return close.Length == 0 ? "" : $"; like it are {string.Join(", ", close.Select(name => $"'{name}'"))}";
    }
}
