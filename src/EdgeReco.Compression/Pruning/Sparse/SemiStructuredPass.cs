using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>
/// 2:4 sparsity: two zeros in each group of four weights along the inputs of a product. Layers are pruned in the order of
/// the graph, each on what the layers pruned before it give, so that it makes good for their errors as well.
/// </summary>
internal sealed class SemiStructuredPass(SemiStructuredOptions options) : IModelPass
{
    private const int MostSamples = 200;
    private const int MostRows = 6144;
    private static readonly double[] Dampings = [0.01, 0.1];

    /// <inheritdoc/>
    public string Name => options.Method switch
    {
        SparseMethod.Wanda => "sparse-2-4-wanda",
        SparseMethod.Magnitude => "sparse-2-4-magnitude",
        _ => "sparse-2-4-sparsegpt",
    };

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        OnnxModel reference = context.Model.Clone();
        var samples = new SpreadSamples(context.Samples, MostSamples);
        LinearSite[] sites = [.. LinearSite.In(new GraphEditor(context.Model.Proto.Graph)).Where(site => Fits(context, site))];
        int done = 0;
        foreach (LinearSite[] group in sites.GroupBy(site => (site.Layer.Activation, site.Layer.Inputs, HasBias: site.Bias is not null)).Select(group => group.ToArray()))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Prune(context, reference, group, samples);
            done += group.Length;
            context.Progress?.Report((double)done / sites.Length);
        }

        if (sites.Length == 0)
        {
            context.Report.Skip(Name, "", "it has no matrix that could be pruned");
        }

        if (options.TableSparsity > 0)
        {
            new TablePruning(options.TableSparsity, options.MinimumElements).Apply(context);
        }
    }

    private bool Fits(PassContext context, LinearSite site)
    {
        string? reason = site.Layer.Values.Length < options.MinimumElements ? $"only {site.Layer.Values.Length} elements"
            : site.Layer.Inputs % GroupMasks.Size != 0 ? $"{site.Layer.Inputs} inputs are no multiple of four"
            : !context.MayChange(site.Layer.Node) ? "excluded"
            : null;
        if (reason is not null)
        {
            context.Report.Skip(Name, site.Layer.Weights.Name, reason);
        }

        return reason is null;
    }

    private void Prune(PassContext context, OnnxModel reference, LinearSite[] sites, SampleInputs samples)
    {
        SiteSamples? seen = options.Method == SparseMethod.Magnitude || samples.Count == 0 || sites[0].Layer.Inputs > LayerMoments.MaxDepth
            ? null
            : SiteSamples.Collect(context.Model, reference, sites, name => name, samples, MostRows, context.Cancellation);
        var regression = seen is null ? null : new LayerRegression(seen, options.Method == SparseMethod.SparseGpt && sites[0].Bias is not null, options.Threads);
        if (regression is null || !(regression.MeanDiagonal > 0))
        {
            if (options.Method != SparseMethod.Magnitude)
            {
                context.Report.Skip(Name, sites[0].Layer.Weights.Name, "no samples show what goes in: pruned by magnitude instead");
            }

            KeepLargest(context, sites, []);
        }
        else if (options.Method == SparseMethod.Wanda)
        {
            int depth = regression.Depth;
            KeepLargest(context, sites, [.. Enumerable.Range(0, depth).Select(i => (float)Math.Sqrt(regression.Gram[(i * depth) + i]))]);
        }
        else
        {
            MakeGood(context, sites, regression);
        }
    }

    private void KeepLargest(PassContext context, LinearSite[] sites, float[] scales)
    {
        foreach (LinearSite site in sites)
        {
            float[] rows = TensorValues.Rows(site.Layer);
            for (int start = 0; start < rows.Length; start += site.Layer.Inputs)
            {
                GroupMasks.KeepLargest(rows.AsSpan(start, site.Layer.Inputs), scales);
            }

            Store(context, site, rows);
        }
    }

    private void MakeGood(PassContext context, LinearSite[] sites, LayerRegression regression)
    {
        int depth = regression.Depth;
        float[]?[] best = new float[]?[sites.Length];
        double[] least = [.. sites.Select(_ => double.PositiveInfinity)];
        foreach (double damping in Dampings)
        {
            double[] damped = regression.Damped(damping);
            if (ErrorFeedback.TryCreate(damped, [.. Enumerable.Range(0, depth)], 0, options.Threads) is not { } feedback)
            {
                continue;
            }

            var pruner = new SparseGptPruner(feedback, damped);
            for (int i = 0; i < sites.Length; i++)
            {
                float[] original = TensorValues.Rows(sites[i].Layer);
                float[] rows = [.. original];

                // What the layers before have spoilt is part of what this one is to make good.
                System.Numerics.Tensors.TensorPrimitives.Add<float>(rows, regression.Solve(i, damping) ?? new float[rows.Length], rows);
                Parallel.For(0, sites[i].Layer.Outputs, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = context.Cancellation }, output =>
                    pruner.Prune(rows.AsSpan(output * depth, depth)));
                System.Numerics.Tensors.TensorPrimitives.Subtract<float>(rows, original, original);
                double error = regression.CheckError(i, original);
                if (error < least[i])
                {
                    least[i] = error;
                    best[i] = rows;
                }
            }
        }

        for (int i = 0; i < sites.Length; i++)
        {
            if (best[i] is not { } rows)
            {
                KeepLargest(context, [sites[i]], []);
                continue;
            }

            float[] change = TensorValues.Rows(sites[i].Layer);
            System.Numerics.Tensors.TensorPrimitives.Subtract<float>(rows, change, change);
            LayerRepair.AddToBias(sites[i], regression.Intercepts(i, change));
            Store(context, sites[i], rows);
        }
    }

    private void Store(PassContext context, LinearSite site, float[] rows)
    {
        float[] before = TensorValues.Rows(site.Layer);
        TensorValues.SetRows(site.Layer, rows);
        long bytes = (long)rows.Length * sizeof(float);
        context.Report.Add(new QuantizedTensor(Name, site.Layer.Weights.Name, SignalToNoise.Decibels(before, rows), bytes, bytes));
    }
}
