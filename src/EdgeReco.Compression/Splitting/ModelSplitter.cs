using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Pipelines;

namespace EdgeReco.Compression.Splitting;

/// <summary>Cuts a model into parts that together compute the same; <see cref="PipelineRunner"/> runs them.</summary>
/// <param name="options">Where to cut.</param>
public sealed class ModelSplitter(SplitOptions options)
{
    /// <summary>Parts and shards at most.</summary>
    public const int MostParts = 64;

    /// <summary>What is farther off, in dB, is another result: single precision in another order is not.</summary>
    private const double Same = 60;

    /// <summary>Splits.</summary>
    /// <param name="input">The model; it stays as it is.</param>
    /// <param name="folder">Where the parts and <c>pipeline.json</c> go: a new folder, or one with an older split, which is replaced when all is written.</param>
    /// <param name="cancellation">Stops; nothing is written then.</param>
    /// <exception cref="InvalidDataException">The model cannot be read or be cut there; one line that says why.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public SplitResult Run(string input, string folder, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parts, 1);
        OnnxModel model = OnnxModel.Load(input);
        long before = ModelSize.InMemory(model);
        SampleInputs? samples = options.Compare ? SampleSource.Open(model, options.Samples) : null;
        using var place = new SplitFolder(folder);
        TableSharder? tables = options.TableShards > 1 ? new TableSharder(model, options.TableShards, options.MinimumTableElements) : null;
        tables?.Run();

        // A part of nodes that no output depends on would have none itself.
        Liveness.RemoveDead(model.Proto.Graph);
        ModelWork work = ModelWork.Of(model, options.Samples.Shapes, options.Samples.Seed);
        var cut = new GraphCut(model.Proto.Graph);
        Require(model.Proto.Graph, cut);
        (int shardsFrom, int stagesFrom) = tables is { Ids.Count: > 0 } ? Shards(cut, tables) : (0, 0);
        int parts = options.At.Count > 0 ? CutPlan.At(cut, stagesFrom, options.At) : CutPlan.Balance(cut, stagesFrom, options, work);
        double[] shares = Shares(cut, parts, work);
        if (options.SharedWeights == SharedWeights.KeepInOne)
        {
            SharedWeightPlan.Apply(cut, GraphWalk.Names(model.Proto.Graph));
        }

        cancellation.ThrowIfCancellationRequested();
        List<SplitPart> made = Write(model, cut, parts, shares, part => part >= shardsFrom && part < stagesFrom, work, place.Working, cancellation);
        IReadOnlyList<OutputDifference> differences = samples is null ? [] : Compare(input, place.Working, samples, cancellation);
        place.Complete();
        return new SplitResult(before, made, tables?.Skips ?? [], differences);
    }

    private static void Require(GraphProto graph, GraphCut cut)
    {
        if (cut.Nodes.Count == 0)
        {
            throw new InvalidDataException("no node of the model depends on its inputs: there is nothing to split");
        }

        HashSet<string> inputs = [.. graph.Input.Select(input => input.Name)];
        if (graph.Output.FirstOrDefault(output => inputs.Contains(output.Name)) is { } same)
        {
            throw new InvalidDataException($"output {same.Name} is an input: no part would make it");
        }
    }

    // What the ids need first, if anything, then the shards.
    private static (int ShardsFrom, int StagesFrom) Shards(GraphCut cut, TableSharder tables)
    {
        IReadOnlyList<NodeProto> ids = cut.Ancestors(tables.Ids);
        int part = 0;
        if (ids.Count > 0)
        {
            foreach (NodeProto node in ids)
            {
                cut.Put(node, part);
            }

            part++;
        }

        int from = part;
        foreach (List<string> outputs in tables.Outputs)
        {
            foreach (NodeProto node in cut.Ancestors(outputs))
            {
                cut.Put(node, part);
            }

            part++;
        }

        return (from, part);
    }

    private double[] Shares(GraphCut cut, int parts, ModelWork work)
    {
        double[] costs = NodeCosts.Of(cut, options.Balance, work);
        double[] shares = new double[parts];
        for (int i = 0; i < costs.Length; i++)
        {
            shares[cut.PartOf(cut.Nodes[i])] += costs[i];
        }

        double sum = Math.Max(shares.Sum(), double.Epsilon);
        return [.. shares.Select(share => share / sum)];
    }

    private static List<SplitPart> Write(
        OnnxModel model, GraphCut cut, int parts, double[] shares, Func<int, bool> isShard, ModelWork work, string folder, CancellationToken cancellation)
    {
        var builder = new PartBuilder(model.Proto, cut, parts);
        HashSet<string> weights = [.. cut.Initializers.Keys];
        string[] crossing = [.. Enumerable.Range(0, parts).SelectMany(builder.Crossing)];
        Dictionary<string, ValueInfoProto> types = CrossingTypes.Of(WithShared(model, cut), crossing);
        var made = new List<SplitPart>();
        for (int i = 0; i < parts; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            OnnxModel part = builder.Build(i, types);
            ModelCheck.Run(part.Proto);
            string file = isShard(i) ? $"shard-{i}.onnx" : $"part-{i}.onnx";
            string path = Path.Combine(folder, file);
            part.Save(path);
            bool heavy = cut.Nodes.Any(node => cut.PartOf(node) == i && work.Knows(node) && work[node].Macs > 0);
            made.Add(new SplitPart(
                new PipelinePart
                {
                    File = file,
                    Kind = isShard(i) ? PipelinePartKind.TableShard : PipelinePartKind.Stage,
                    Inputs = [.. part.Proto.Graph.Input.Select(value => value.Name)],
                    Outputs = [.. part.Proto.Graph.Output.Select(value => value.Name)],
                    Providers = heavy ? [ExecutionProvider.TensorRt, ExecutionProvider.Cuda, ExecutionProvider.Cpu] : [ExecutionProvider.Cpu],
                    SizeBytes = ModelSize.InMemory(part),
                    Share = shares[i],
                },
                part.Proto.Graph.Node.Count,
                [.. builder.Crossing(i).Select(name => new SplitValue(name, work.Bytes(name)))]));
        }

        var pipeline = new PipelineDescription
        {
            Inputs = [.. model.Proto.Graph.Input.Select(value => value.Name).Where(name => !weights.Contains(name))],
            Outputs = [.. model.Proto.Graph.Output.Select(value => value.Name)],
            Parts = [.. made.Select(part => part.Part)],
        };
        using FileStream stream = File.Create(Path.Combine(folder, PipelineDescription.FileName));
        pipeline.Write(stream);
        return made;
    }

    // Weights that are handed on are values that the model itself does not know.
    private static OnnxModel WithShared(OnnxModel model, GraphCut cut)
    {
        OnnxModel copy = model.Clone();
        HashSet<NodeProto> known = new(model.Proto.Graph.Node, ReferenceEqualityComparer.Instance);
        NodeProto[] shared = [.. cut.Nodes.Where(node => !known.Contains(node))];
        NodeProto[] nodes = [.. shared, .. copy.Proto.Graph.Node];
        copy.Proto.Graph.Node.Clear();
        copy.Proto.Graph.Node.AddRange(nodes);
        return copy;
    }

    private static IReadOnlyList<OutputDifference> Compare(string input, string folder, SampleInputs samples, CancellationToken cancellation)
    {
        IReadOnlyList<OutputDifference> differences = SplitCheck.Run(input, folder, samples, cancellation);
        return differences.FirstOrDefault(difference => difference.SqnrDb < Same || difference.NotFinite > 0) is { } wrong
            ? throw new InvalidDataException($"output {wrong.Name}: the parts give another result ({wrong.SqnrDb:0.0} dB); nothing was written")
            : differences;
    }
}
