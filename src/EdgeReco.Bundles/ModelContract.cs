namespace EdgeReco.Bundles;

/// <summary>What a model takes and gives.</summary>
/// <param name="Role">Role of the part that holds the model.</param>
/// <param name="Inputs">Inputs in order.</param>
/// <param name="Outputs">Outputs in order.</param>
public sealed record ModelContract(string Role, IReadOnlyList<TensorContract> Inputs, IReadOnlyList<TensorContract> Outputs);
