using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>
/// Gives graphs the plain form that other passes look for: constants are initializers, and nothing stands between a value
/// and its reader that leaves it as it is. A weight with several readers stays one weight.
/// </summary>
internal sealed class CanonicalizePass : IModelPass
{
    /// <inheritdoc/>
    public string Name => "canonicalize";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        OnnxModel model = context.Model;
        int changes = DropDefaultInputs(model.Proto);
        changes += Sweeps.Run(model, ConstantNodes.Sweep, context.Cancellation);
        changes += Sweeps.Run(model, WeightTranspose.Sweep, context.Cancellation);
        changes += RemovePassThrough(context);
        context.Report.Rewrote(Name, changes);
    }

    private static int RemovePassThrough(PassContext context)
    {
        ValueTypes? types = null;
        return Sweeps.Run(context.Model, Sweep, context.Cancellation);

        int Sweep(GraphEditor editor)
        {
            types ??= ShapeInference.Infer(context.Model);
            var renames = new ValueRenames();
            int changes = 0;
            foreach (NodeProto node in editor.Graph.Node)
            {
                if (PassThrough.Is(node, editor, types) && Remove(editor, node, renames))
                {
                    changes++;
                }
            }

            renames.Apply(editor.Graph);
            return changes;
        }
    }

    private static bool Remove(GraphEditor editor, NodeProto node, ValueRenames renames)
    {
        string input = node.Input[0];
        string output = node.Output[0];
        if (!editor.IsOutput(output))
        {
            // A nested graph that reads the output may hide the input behind a value of its own.
            if (!editor.IsInternal(output) && editor.Graph.Node.SelectMany(GraphWalk.NestedIn).SelectMany(GraphWalk.Graphs).SelectMany(ValueRenames.Own).Contains(renames.Resolve(input)))
            {
                return false;
            }

            renames.Add(output, input);
            editor.Replace(node);
            return true;
        }

        // The graph's output keeps its name, so the node that makes the input takes it over.
        NodeProto? producer = editor.Producer(renames.Resolve(input));
        if (producer is null || renames.Touches(input) || !editor.IsInternal(input) )
        {
            return false;
        }

        producer.Output[producer.Output.IndexOf(input)] = output;
        renames.Add(input, output);
        editor.Replace(node);
        return true;
    }

    // Before version 4 of the format every constant was also listed as an input, though nobody could set it.
    private static int DropDefaultInputs(ModelProto model)
    {
        if (model.IrVersion >= 4)
        {
            return 0;
        }

        var constants = model.Graph.Initializer.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        ValueInfoProto[] inputs = [.. model.Graph.Input.Where(input => !constants.Contains(input.Name))];
        int dropped = model.Graph.Input.Count - inputs.Length;
        model.Graph.Input.Clear();
        model.Graph.Input.AddRange(inputs);
        model.IrVersion = 4;
        return dropped;
    }
}
