namespace EdgeReco.Compression.Passes;

/// <summary>
/// One change to a graph. It may do as little as it likes: what it cannot do it leaves as it is and says so in the
/// report. It never makes the file larger and keeps the names of the graph's inputs and outputs.
/// </summary>
internal interface IModelPass
{
    /// <summary>Its name in reports, such as <c>fuse-gelu</c>.</summary>
    string Name { get; }

    /// <summary>Changes the model in place. The same model, options and samples give the same bytes.</summary>
    void Apply(PassContext context);
}
