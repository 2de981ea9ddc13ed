using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>
/// Gives the inputs of a model concrete shapes. Free axes of one name get one length. What looks like a batch is 1 or 2
/// long, what looks like a sequence 5 to 32; any other free axis must be told. A first axis that alone is free is a batch
/// whatever its name, for some exporters number them; so is the middle one of a recurrent state [layers, batch, units].
/// </summary>
internal sealed class ShapeDrawer
{
    private const int MaxBatch = 2;
    private const int MinLength = 5;
    private const int MaxLength = 32;
    private const string AnyBatch = " batch";
    private const string AnySequence = " sequence";
    private static readonly string[] BatchWords = ["batch", "bsz"];
    private static readonly string[] BatchNames = ["n", "b", "bs"];
    private static readonly string[] SequenceWords = ["seq", "len", "token", "time", "words", "frames", "steps"];
    private static readonly string[] SequenceNames = ["s", "t", "l"];

    private readonly IReadOnlyList<ModelPort> _inputs;
    private readonly Dictionary<string, ShapeHint> _hints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);

    /// <summary>Checks what is told against the declarations.</summary>
    /// <exception cref="InvalidDataException">A shape does not fit, or one that is needed is not told.</exception>
    public ShapeDrawer(GraphProto graph, IReadOnlyList<ModelPort> inputs, IReadOnlyList<ShapeHint> hints)
    {
        _inputs = inputs;
        foreach (ShapeHint hint in hints)
        {
            ModelPort input = inputs.FirstOrDefault(input => input.Name == hint.Input)
                ?? throw new InvalidDataException($"--shape {hint}: no such input; the model's are {string.Join(", ", inputs.Select(input => input.Name))}");
            Take(hint, input, GraphInputs.HasShape(graph, input.Name));
        }

        foreach (ModelPort input in inputs.Where(input => !_hints.ContainsKey(input.Name)))
        {
            if (!GraphInputs.HasShape(graph, input.Name))
            {
                throw new InvalidDataException($"input {input.Name} has no declared shape; give --shape {input.Name}=1,…");
            }

            for (int axis = 0; axis < input.Dims.Count; axis++)
            {
                if (input.Dims[axis] < 0 && !_told.ContainsKey(input.DimNames[axis]) && Kind(input, axis) is null)
                {
                    throw new InvalidDataException($"input {input.Name} [{Declared(input)}] has a free axis; give its shape with --shape {input.Name}={Suggested(input)}");
                }
            }
        }
    }

    /// <summary>Shapes for one run, in the order of the inputs.</summary>
    public IReadOnlyList<long[]> Draw(Random random)
    {
        var lengths = new Dictionary<string, long>(_told, StringComparer.Ordinal);
        return [.. _inputs.Select(Shape)];

        long[] Shape(ModelPort input)
        {
            if (_hints.TryGetValue(input.Name, out ShapeHint? hint))
            {
                return [.. hint.Dims];
            }

            long[] dims = new long[input.Dims.Count];
            for (int axis = 0; axis < dims.Length; axis++)
            {
                dims[axis] = input.Dims[axis] < 0 ? Length(input, axis) : input.Dims[axis];
            }

            return dims;
        }

        long Length(ModelPort input, int axis)
        {
            string kind = Kind(input, axis) ?? "";
            string name = input.DimNames[axis];
            string key = name.Length > 0 && (lengths.ContainsKey(name) || Named(name) is not null) ? name : kind;
            if (!lengths.TryGetValue(key, out long length))
            {
                length = kind == AnyBatch ? random.Next(1, MaxBatch + 1) : random.Next(MinLength, MaxLength + 1);
                lengths.Add(key, length);
            }

            return length;
        }
    }

    private void Take(ShapeHint hint, ModelPort input, bool hasShape)
    {
        if (!_hints.TryAdd(hint.Input, hint))
        {
            throw new InvalidDataException($"--shape {hint}: the input's shape is given twice");
        }

        if (!hasShape)
        {
            return;
        }

        if (hint.Dims.Count != input.Dims.Count)
        {
            throw new InvalidDataException($"--shape {hint}: input {input.Name} [{Declared(input)}] has {input.Dims.Count} axes");
        }

        for (int axis = 0; axis < input.Dims.Count; axis++)
        {
            string name = input.DimNames[axis];
            bool fits = input.Dims[axis] < 0 ? name.Length == 0 || !_told.TryGetValue(name, out long told) || told == hint.Dims[axis] : input.Dims[axis] == hint.Dims[axis];
            if (!fits)
            {
                throw new InvalidDataException($"--shape {hint}: axis {axis} of input {input.Name} [{Declared(input)}] cannot be {hint.Dims[axis]}");
            }

            if (input.Dims[axis] < 0 && (name.Length > 0 ? name : Kind(input, axis)) is { } key)
            {
                _told[key] = hint.Dims[axis];
            }
        }
    }

    private static string? Kind(ModelPort input, int axis)
    {
        string name = input.DimNames[axis];
        if (name.Length > 0 && Named(name) is { } kind)
        {
            return kind;
        }

        bool alone = input.Dims.Count(dim => dim < 0) == 1;
        bool isState = input.Dims.Count == 3 && axis == 1 && IsFloat(input);
        bool isTokens = input.Type is TensorElementType.Int64 or TensorElementType.Int32 && input.Dims.Count == 2 && axis == 1;
        return name.Length == 0
            ? axis == 0 || (alone && isState) ? AnyBatch : isTokens ? AnySequence : null
            : axis == 0 && alone && input.Dims.Count > 1 && !IsComputed(name) ? AnyBatch : null;
    }

    private static string? Named(string name)
    {
        string lower = name.ToLowerInvariant();
        return IsComputed(name) ? null
            : BatchNames.Contains(lower) || BatchWords.Any(word => lower.Contains(word, StringComparison.Ordinal)) ? AnyBatch
            : SequenceNames.Contains(lower) || SequenceWords.Any(word => lower.Contains(word, StringComparison.Ordinal)) ? AnySequence
            : null;
    }

    // A length that is computed from others, such as 'past + 1', must be told.
    private static bool IsComputed(string name) => name.AsSpan().ContainsAny("+-*/");

    private static bool IsFloat(ModelPort input) => input.Type is TensorElementType.Float or TensorElementType.Float16 or TensorElementType.Double;

    private static string Declared(ModelPort input) =>
        string.Join(',', input.Dims.Select((dim, axis) => dim >= 0 ? $"{dim}" : input.DimNames[axis].Length > 0 ? input.DimNames[axis] : "?"));

    private static string Suggested(ModelPort input) => string.Join(',', input.Dims.Select((dim, axis) => dim >= 0 ? $"{dim}" : axis == 0 ? "1" : "…"));
}
