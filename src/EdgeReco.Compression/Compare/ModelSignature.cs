using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Compare;

/// <summary>Whether models can stand in for each other: the same inputs and outputs by name and type.</summary>
internal static class ModelSignature
{
    /// <summary>Requires that a model has the first one's inputs and outputs.</summary>
    /// <exception cref="InvalidDataException">It has not; the message names the first that differs.</exception>
    public static void Require(ModelRunner first, string firstPath, ModelRunner other, string otherPath)
    {
        Require("input", first.Inputs, firstPath, other.Inputs, otherPath);
        Require("output", first.Outputs, firstPath, other.Outputs, otherPath);
    }

    private static void Require(string kind, IReadOnlyList<ModelPort> first, string firstPath, IReadOnlyList<ModelPort> other, string otherPath)
    {
        foreach (ModelPort port in first)
        {
            if (!port.IsTensor)
            {
                throw new InvalidDataException($"{firstPath}: {kind} {port.Name} is no dense tensor");
            }

            ModelPort twin = other.FirstOrDefault(candidate => candidate.Name == port.Name)
                ?? throw new InvalidDataException($"{otherPath}: has no {kind} {port.Name} as {firstPath} has");
            if (!twin.IsTensor || twin.Type != port.Type)
            {
                throw new InvalidDataException($"{otherPath}: {kind} {port.Name} is {(twin.IsTensor ? $"a tensor of {twin.Type}" : "no dense tensor")}, in {firstPath} it is a tensor of {port.Type}");
            }
        }

        if (other.FirstOrDefault(port => first.All(known => known.Name != port.Name)) is { } extra)
        {
            throw new InvalidDataException($"{otherPath}: has the {kind} {extra.Name}, which {firstPath} has not");
        }
    }
}
