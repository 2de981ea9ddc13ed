namespace EdgeReco.Training;

/// <summary>Where a training run stands.</summary>
/// <param name="Stage">What is being done, such as <c>basket model</c>.</param>
/// <param name="Epoch">Current pass, from 1; 0 where there are none.</param>
/// <param name="Epochs">Passes at most.</param>
/// <param name="Share">Share of this stage that is done, 0 to 1.</param>
/// <param name="Loss">Mean loss of this pass so far, in nats; NaN where there is none yet.</param>
/// <param name="ValidationLoss">Loss on held-out baskets after the last full pass; NaN where there is none.</param>
/// <param name="Remaining">Estimated time left in this stage; null while unknown.</param>
public readonly record struct TrainingProgress(
    string Stage, int Epoch, int Epochs, double Share, double Loss, double ValidationLoss, TimeSpan? Remaining);
