using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Samples;

/// <summary>
/// Inputs drawn at random from what a model declares: numbers as from N(0, 1), pictures from 0 to 1, ids within the
/// smallest table that they pick from, single numbers out of those that the model asks for, masks with rows of varied
/// length. The same seed gives the same inputs.
/// </summary>
internal sealed class RandomInputs : SampleInputs
{
    private const int SeedStep = 1_000_003;

    private readonly IReadOnlyList<ModelPort> _inputs;
    private readonly ShapeDrawer _shapes;
    private readonly Dictionary<string, long?> _bounds;
    private readonly Dictionary<string, long[]> _choices;
    private readonly int _seed;

    /// <summary>Reads what the model wants.</summary>
    /// <exception cref="InvalidDataException">A shape must be told, or an input is of a type that cannot be drawn; the message names the input.</exception>
    public RandomInputs(OnnxModel model, IReadOnlyList<ShapeHint> shapes, int seed, int count)
    {
        GraphProto graph = model.Proto.Graph;
        _inputs = GraphInputs.Of(graph);
        foreach (ModelPort input in _inputs.Where(input => !input.IsTensor || HostTensor.SizeOf(input.Type) == 0))
        {
            throw new InvalidDataException($"input {input.Name} is {(input.IsTensor ? $"a tensor of {input.Type}" : "no dense tensor")}, which cannot be drawn at random");
        }

        _shapes = new ShapeDrawer(graph, _inputs, shapes);
        var bounds = new IndexBounds(graph);
        _bounds = _inputs.ToDictionary(input => input.Name, input => bounds.Of(input.Name), StringComparer.Ordinal);
        _choices = _inputs.ToDictionary(input => input.Name, input => input.Dims.All(dim => dim == 1) ? ComparedNumbers.Of(graph, input.Name) : [], StringComparer.Ordinal);
        _seed = seed;
        Count = count;
    }

    public override int Count { get; }

    public override bool AreReal => false;

    public override IReadOnlyDictionary<string, HostTensor> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);

            // A generator of its own for each run: any run can be drawn without those before it.
            var random = new Random(unchecked((_seed * SeedStep) + index));
            IReadOnlyList<long[]> shapes = _shapes.Draw(random);
            var tensors = new Dictionary<string, HostTensor>(StringComparer.Ordinal);
            for (int i = 0; i < _inputs.Count; i++)
            {
                tensors.Add(_inputs[i].Name, RandomTensor.Draw(_inputs[i], shapes[i], _bounds[_inputs[i].Name], _choices[_inputs[i].Name], random));
            }

            return tensors;
        }
    }
}
