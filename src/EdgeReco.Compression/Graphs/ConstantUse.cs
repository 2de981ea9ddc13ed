using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>A node that reads a constant.</summary>
/// <param name="Editor">The graph of the node, which may be nested in that of the constant.</param>
/// <param name="Node">The node.</param>
/// <param name="Input">Which of its inputs the constant is.</param>
internal readonly record struct ConstantUse(GraphEditor Editor, NodeProto Node, int Input);
