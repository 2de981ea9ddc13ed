using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Splitting;

/// <summary>Makes a model of each part of a graph.</summary>
internal sealed class PartBuilder
{
    /// <summary>Since this version constants need not be inputs too.</summary>
    private const int ConstantsApart = 4;

    private readonly ModelProto _model;
    private readonly GraphCut _cut;
    private readonly int _parts;
    private readonly Dictionary<string, ValueInfoProto> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputs;
    private readonly Dictionary<string, int> _lastReader = new(StringComparer.Ordinal);

    /// <summary>Reads who reads what.</summary>
    public PartBuilder(ModelProto model, GraphCut cut, int parts)
    {
        _model = model;
        _cut = cut;
        _parts = parts;
        foreach (ValueInfoProto value in model.Graph.Input.Concat(model.Graph.Output))
        {
            _declared.TryAdd(value.Name, value);
        }

        _outputs = [.. model.Graph.Output.Select(output => output.Name)];
        foreach (NodeProto node in cut.Nodes)
        {
            foreach (string read in GraphCut.Reads(node))
            {
                _lastReader[read] = Math.Max(_lastReader.GetValueOrDefault(read, -1), cut.PartOf(node));
            }
        }
    }

    /// <summary>Values that a part makes for later ones or as results of the whole, in the order of the graph.</summary>
    public IReadOnlyList<string> Outputs(int part)
    {
        IEnumerable<string> made = _cut.Nodes.Where(node => _cut.PartOf(node) == part).SelectMany(GraphCut.Made)
            .Where(name => _outputs.Contains(name) || _lastReader.GetValueOrDefault(name, -1) > part);

        // A result that depends on nothing goes to the last part.
        IEnumerable<string> constant = part < _parts - 1 ? [] : _model.Graph.Output.Select(output => output.Name).Where(name => _cut.PartOf(_cut.Producer(name)) < 0);
        return [.. made.Concat(constant)];
    }

    /// <summary>Values that go from one part to others.</summary>
    public IReadOnlyList<string> Crossing(int part) => [.. Outputs(part).Where(name => _lastReader.GetValueOrDefault(name, -1) > part)];

    /// <summary>The model of a part.</summary>
    /// <param name="part">Which.</param>
    /// <param name="types">Types of the values that cross cuts.</param>
    public OnnxModel Build(int part, IReadOnlyDictionary<string, ValueInfoProto> types)
    {
        ModelProto model = new()
        {
            IrVersion = Math.Max(ConstantsApart, _model.IrVersion),
            ProducerName = _model.ProducerName,
            ProducerVersion = _model.ProducerVersion,
            Graph = new GraphProto { Name = $"{_model.Graph.Name}_{part}" },
        };
        model.OpsetImport.AddRange(_model.OpsetImport);
        model.Functions.AddRange(_model.Functions);
        model.MetadataProps.AddRange(_model.MetadataProps);
        GraphProto graph = model.Graph;
        IReadOnlyList<string> outputs = Outputs(part);
        NodeProto[] own = [.. _cut.Nodes.Where(node => _cut.PartOf(node) == part)];
        var made = own.SelectMany(GraphCut.Made).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var constants = new List<NodeProto>();
        foreach (string name in own.SelectMany(GraphCut.Reads).Concat(outputs))
        {
            Need(name);
        }

        graph.Node.AddRange(constants);
        graph.Node.AddRange(own);
        graph.Output.AddRange(outputs.Select(name => Declared(name, types)));
        graph.ValueInfo.AddRange(_model.Graph.ValueInfo.Where(value => made.Contains(value.Name) && !outputs.Contains(value.Name)));
        return new OnnxModel(model).Clone();

        // Constants and what is made of them comes along; all else is an input.
        void Need(string name)
        {
            if (made.Contains(name) || !seen.Add(name))
            {
                return;
            }

            if (_cut.Initializers.TryGetValue(name, out TensorProto? tensor))
            {
                graph.Initializer.Add(tensor);
            }
            else if (_cut.Sparse.TryGetValue(name, out SparseTensorProto? sparse))
            {
                graph.SparseInitializer.Add(sparse);
            }
            else if (_cut.Producer(name) is { } node && _cut.PartOf(node) < 0)
            {
                foreach (string read in GraphCut.Reads(node))
                {
                    Need(read);
                }

                seen.UnionWith(GraphCut.Made(node));
                if (!constants.Exists(other => ReferenceEquals(other, node)))
                {
                    constants.Add(node);
                }
            }
            else
            {
                graph.Input.Add(Declared(name, types));
            }
        }
    }

    private ValueInfoProto Declared(string name, IReadOnlyDictionary<string, ValueInfoProto> types) => _declared.TryGetValue(name, out ValueInfoProto? value) ? value : types[name];
}
