using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Recipes;

/// <summary>Runs passes that must change nothing, and holds them to it.</summary>
internal static class LosslessStage
{
    /// <summary>Rounding differs from order to order; more than this in dB is a change.</summary>
    public const double Exact = 60;

    /// <summary>
    /// Applies the passes. Where the results change together, they are applied one by one and those that change them are
    /// left out and named.
    /// </summary>
    /// <param name="original">The model; it is left as it is.</param>
    /// <param name="passes">The passes.</param>
    /// <param name="samples">Inputs, for passes that want some.</param>
    /// <param name="outputs">What the results are held against.</param>
    /// <param name="strict">
    /// Whether results count as they are measured, as they should where nothing else is done to the model. Otherwise what is as
    /// near as ONNX Runtime's own optimisations counts as the same.
    /// </param>
    /// <param name="report">Told what was done.</param>
    /// <param name="seed">Of whatever is random.</param>
    /// <param name="cancellation">Stops.</param>
    public static OnnxModel Run(
        OnnxModel original, IReadOnlyList<IModelPass> passes, SampleInputs samples, OutputComparison outputs, bool strict, PassReport report, int seed, CancellationToken cancellation)
    {
        OnnxModel model = original.Clone();
        var together = new PassReport();
        foreach (IModelPass pass in passes)
        {
            Apply(pass, model, together);
        }

        if (IsExact(model))
        {
            report.AddAll(together);
            return model;
        }

        model = original.Clone();
        foreach (IModelPass pass in passes)
        {
            OnnxModel changed = model.Clone();
            var own = new PassReport();
            Apply(pass, changed, own);
            if (IsExact(changed))
            {
                model = changed;
                report.AddAll(own);
            }
            else
            {
                report.Skip(pass.Name, "", "would change the results of this model");
            }
        }

        return model;

        void Apply(IModelPass pass, OnnxModel target, PassReport to) =>
            pass.Apply(new PassContext { Model = target, Samples = samples, Report = to, Seed = seed, Cancellation = cancellation });

        bool IsExact(OnnxModel candidate)
        {
            try
            {
                OutputQuality quality = outputs.Judge(candidate, cancellation);
                return (strict ? quality.Measured : quality.Effective) >= Exact;
            }
            catch (InvalidDataException)
            {
                // ONNX Runtime refuses what a pass has made: as wrong as other results.
                return false;
            }
        }
    }
}
