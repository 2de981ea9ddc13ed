using EdgeReco.Training;

namespace EdgeReco.Building;

/// <summary>Passes on how training goes.</summary>
internal sealed class FitProgress(IProgress<BuildProgress> progress) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        string epochs = value.Epochs > 0 ? $"pass {value.Epoch} of {value.Epochs}" : "";
        string loss = double.IsNaN(value.Loss) ? "" : $", loss {value.Loss:0.000}";
        string heldOut = double.IsNaN(value.ValidationLoss) ? "" : $", held out {value.ValidationLoss:0.000}";
        progress.Report(new BuildProgress(value.Stage, value.Share, epochs + loss + heldOut));
    }
}
