using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Shapes;

/// <summary>One node whose results are inferred.</summary>
internal sealed class ShapeContext(NodeProto node, int opset, ValueTypes values)
{
    /// <summary>The node.</summary>
    public NodeProto Node { get; } = node;

    /// <summary>Version of the default operator set.</summary>
    public int Opset { get; } = opset;

    /// <summary>All values so far.</summary>
    public ValueTypes Values { get; } = values;

    /// <summary>Whether an input is given.</summary>
    public bool Has(int input) => input < Node.Input.Count && Node.Input[input].Length > 0;

    /// <summary>What is known about an input.</summary>
    public ValueShape Input(int input) => Has(input) ? Values[Node.Input[input]] : ValueShape.Unknown;

    /// <summary>Lengths of an input's axes; null when unknown.</summary>
    public Dim[]? Dims(int input) => Input(input).Dims;

    /// <summary>Contents of an input of integers, symbolic ones included; null when unknown.</summary>
    public Dim[]? Contents(int input) => Has(input) ? Values.Contents(Node.Input[input]) : null;

    /// <summary>Contents of an input where all of them are numbers; null when not.</summary>
    public long[]? Numbers(int input) => Contents(input) is { } dims && dims.All(dim => dim.IsNumber)
        ? Array.ConvertAll(dims, dim => dim.Value)
        : null;

    /// <summary>Integers that newer operator sets take from an input and older ones from an attribute.</summary>
    /// <returns>False when they are given but not known; null values when they are not given at all.</returns>
    public bool TryAttributeOrInput(string attribute, int input, out long[]? values)
    {
        values = Attributes.Ints(Node, attribute);
        if (values is null && Has(input))
        {
            values = Numbers(input);
            return values is not null;
        }

        return true;
    }

    /// <summary>An integer attribute.</summary>
    public long Int(string name, long otherwise) => Attributes.Int(Node, name, otherwise);

    /// <summary>Integers of an attribute; null when absent.</summary>
    public long[]? Ints(string name) => Attributes.Ints(Node, name);

    /// <summary>Notes an output.</summary>
    public void Set(int output, int elementType, Dim[]? dims)
    {
        if (output < Node.Output.Count && Node.Output[output].Length > 0)
        {
            Values.Set(Node.Output[output], new ValueShape(elementType, dims));
        }
    }

    /// <summary>Notes the first output with the element type of the first input.</summary>
    public void Set(Dim[]? dims) => Set(0, Input(0).ElementType, dims);

    /// <summary>Notes the contents of the first output.</summary>
    public void SetContents(Dim[]? contents)
    {
        if (contents is { Length: <= 64 })
        {
            Values.SetContents(Node.Output[0], contents);
        }
    }

    /// <summary>An axis counted from the end made to count from the start; -1 when it is out of range.</summary>
    public static int Axis(long axis, int rank)
    {
        long at = axis < 0 ? axis + rank : axis;
        return at >= 0 && at < rank ? (int)at : -1;
    }
}
