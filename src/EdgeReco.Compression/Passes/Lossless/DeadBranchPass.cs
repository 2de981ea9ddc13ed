using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>Removes what no output depends on, and puts the branch of an If whose condition is constant in the If's place.</summary>
internal sealed class DeadBranchPass : IModelPass
{
    /// <inheritdoc/>
    public string Name => "dead-branch";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        ModelProto model = context.Model.Proto;
        int changes = 0;
        while (BranchInlining.One(model))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            changes++;
        }

        changes += Liveness.RemoveDead(model.Graph);
        context.Report.Rewrote(Name, changes);
    }
}
