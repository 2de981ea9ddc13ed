namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>A transformer's shape with all its weights, by the names of <see cref="ParameterNames"/>.</summary>
public sealed class TransformerWeights
{
    private readonly SortedDictionary<string, Parameter> _parameters;

    /// <summary>Weights that fit a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="parameters">One for each name that the shape asks for.</param>
    /// <exception cref="ArgumentException">One is missing, too much or of another size.</exception>
    public TransformerWeights(TransformerShape shape, IEnumerable<KeyValuePair<string, Parameter>> parameters)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(parameters);
        shape.Validate();
        Shape = shape;
        _parameters = new SortedDictionary<string, Parameter>(parameters.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        int expected = 0;
        foreach ((string name, int rows, int columns, bool isVector) in ParameterSizes.Of(shape))
        {
            expected++;
            if (!_parameters.TryGetValue(name, out Parameter? parameter)
                || parameter.Rows != rows || parameter.Columns != columns || parameter.IsVector != isVector || parameter.Values.Length != rows * columns)
            {
                throw new ArgumentException($"{name} should be {rows} x {columns}{(parameter is null ? " and is missing" : $", not {parameter.Rows} x {parameter.Columns}")}");
            }
        }

        if (expected != _parameters.Count)
        {
            throw new ArgumentException($"{_parameters.Count} parameters, the shape has {expected}");
        }
    }

    /// <summary>The shape.</summary>
    public TransformerShape Shape { get; }

    /// <summary>The parameters, in the order of their names.</summary>
    public IReadOnlyDictionary<string, Parameter> Parameters => _parameters;

    /// <summary>How many numbers they are.</summary>
    public long Count => _parameters.Values.Sum(parameter => (long)parameter.Values.Length);

    internal Parameter this[string name] => _parameters[name];
}
