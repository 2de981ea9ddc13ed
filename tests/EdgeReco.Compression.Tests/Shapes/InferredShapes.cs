using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Shapes;

/// <summary>Holds what is inferred against what ONNX Runtime makes.</summary>
internal static class InferredShapes
{
    /// <summary>Runs a model with every value as an output and checks each against what is inferred.</summary>
    /// <returns>How many values had all lengths known, and how many there were.</returns>
    public static (int Known, int All) Check(OnnxModel model, IReadOnlyDictionary<string, HostTensor> inputs)
    {
        ValueTypes types = ShapeInference.Infer(model);
        OnnxModel all = model.Clone();
        string[] names = [.. all.Proto.Graph.Node.SelectMany(node => node.Output).Where(name => name.Length > 0)];
        all.Proto.Graph.Output.Clear();
        all.Proto.Graph.Output.AddRange(names.Select(name => new ValueInfoProto { Name = name }));
        IReadOnlyList<HostTensor> values = Runs.Of(all, inputs);
        var named = new Dictionary<string, long>();
        int known = 0;
        foreach ((string name, HostTensor value) in names.Zip(values))
        {
            ValueShape inferred = types[name];
            known += inferred.Dims?.All(dim => dim.IsKnown || dim.Name is not null) == true ? 1 : 0;
            Assert.True(inferred.ElementType == 0 || inferred.ElementType == (int)value.Type, $"{name}: {inferred} is {value.Type}");
            if (inferred.Dims is not { } dims)
            {
                continue;
            }

            Assert.True(dims.Length == value.Dims.Length, $"{name}: {inferred} is [{string.Join(',', value.Dims)}]");
            foreach ((Dim dim, long actual) in dims.Zip(value.Dims))
            {
                long expected = dim.IsKnown ? dim.Value : dim.Name is null ? actual : named.TryGetValue(dim.Name, out long other) ? other : named[dim.Name] = actual;
                Assert.True(expected == actual, $"{name}: {inferred} is [{string.Join(',', value.Dims)}]");
            }
        }

        return (known, names.Length);
    }
}
