using System.Globalization;
using EdgeReco.Compression.Advice.Devices;
using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice;

/// <summary>
/// Ranks ways to compress a model for a device by what a roofline and measured factors expect of them; nothing is run. The
/// score is sqrt(times smaller x times faster), less up to half of it as the loss nears its limit, times 0.95 where samples
/// and 0.5 where training is needed.
/// </summary>
public static class ModelAdvisor
{
    private const double CalibrationEffort = 0.95;
    private const double TrainingEffort = 0.5;
    private const double LeastGain = 1.02;
    private const string Student = "static-student";

    private static readonly string[] Recipes =
    [
        "fuse", "int8-dynamic", "int8-static", "w8", "w4", "w3", "w2", "table4", "pq", "fp16",
        "magnitude", "sparse-2-4", "width", "depth", "vocabulary",
        "table4+int8-dynamic", "pq+int8-dynamic", "w4+fp16", "int8-static+fp16", "sparse-2-4+fp16", "sparse-2-4+int8-static",
        "vocabulary+int8-dynamic", "vocabulary+w4", "depth+int8-dynamic", "width+int8-dynamic", "depth+vocabulary+int8-dynamic",
    ];

    /// <summary>Advises on a model.</summary>
    /// <exception cref="InvalidDataException">It is no model, or a shape must be told; the message says which.</exception>
    public static AdviceReport Advise(string path, AdviceOptions options)
    {
        ModelFacts facts = ModelFacts.Read(path, options.Shapes, options.Tokens);
        DeviceProfile device = options.Device;
        var roofline = new Roofline(facts, device);
        var plain = new MethodPlan(facts, new Recipe { Steps = [], Preset = device.Kernels });
        double seconds = roofline.Seconds(plain);
        var methods = new List<AdvisedMethod>();
        var excluded = new List<ExcludedMethod>();
        foreach (string name in Recipes)
        {
            Sort(Recipe(name, path, facts, options, roofline, seconds, out string? why), name, why);
        }

        Sort(StudentOf(path, facts, options, seconds, out string? whyNot), Student, whyNot);
        double macs = facts.Work.Sum(node => node.Macs);
        return new AdviceReport
        {
            Device = device,
            SizeBytes = facts.SizeBytes,
            Parameters = facts.Weights.Sum(weight => weight.Elements),
            Shapes = [.. facts.Shapes.Select(shape => shape.ToString())],
            Macs = macs,
            MacsPerToken = facts.Tokens > 0 ? macs / facts.Tokens : null,
            Intensity = 2 * macs / Math.Max(1, facts.Work.Sum(node => (double)node.WeightBytes + node.ActivationBytes)),
            Ridge = roofline.Rate(NumberKind.Single) / (device.BandwidthGbS * 1e9),
            Bound = Bound(roofline, plain),
            LatencyMs = seconds * 1e3,
            UnknownNodes = facts.Work.Count(node => !node.IsKnown),
            Shares = Shares(facts, roofline, plain),
            Methods = [.. methods.OrderByDescending(method => method.Score).ThenBy(method => method.Name, StringComparer.Ordinal)],
            Excluded = excluded,
        };

        void Sort(AdvisedMethod? method, string name, string? reason)
        {
            reason ??= Limit(method!, options);
            if (reason is null)
            {
                methods.Add(method!);
            }
            else
            {
                excluded.Add(new ExcludedMethod(name, reason));
            }
        }
    }

    private static AdvisedMethod? Recipe(string name, string path, ModelFacts facts, AdviceOptions options, Roofline roofline, double before, out string? why)
    {
        var recipe = Compression.Recipes.Recipe.Parse(name) with { Preset = options.Device.Kernels };
        bool calibrates = recipe.Steps.Any(step => step is RecipeStep.Int8Static or RecipeStep.Width or RecipeStep.Depth or RecipeStep.Vocabulary);
        why = MethodLimits.Of(recipe, facts) ?? (calibrates && !options.Calibration ? "needs samples to go by" : null);
        if (why is not null)
        {
            return null;
        }

        var plan = new MethodPlan(facts, recipe);
        double seconds = roofline.Seconds(plan);
        double smaller = facts.SizeBytes / plan.FileBytes;
        double faster = before / seconds;
        if (smaller < LeastGain && faster < LeastGain)
        {
            why = plan.PackedBytes * LeastGain < plan.FileBytes
                ? FormattableString.Invariant($"zeros make neither the file nor {options.Device.Preset}'s kernels faster or smaller; with --packed {plan.PackedBytes / 1e6:0.00} MB to store and send")
                : "makes it neither smaller nor faster here";
            return null;
        }

        string command = $"edgereco compress {path} --recipe {name} --preset {options.Device.Preset}{(calibrates ? " --calibrate TEXTS" : "")} --out OUT";
        return new AdvisedMethod(
            name, command, (long)plan.FileBytes, seconds * 1e3, faster, plan.Loss, calibrates, false,
            Score(smaller, faster, plan.Loss, options) * (calibrates ? CalibrationEffort : 1), MethodReason.Of(recipe, facts, plan, roofline));
    }

    private static AdvisedMethod? StudentOf(string path, ModelFacts facts, AdviceOptions options, double before, out string? why)
    {
        why = facts.Encoder is null ? "only text encoders with encoder.json and a tokenizer beside them have static students"
            : !options.Training ? "needs training"
            : !options.Device.Kernels.IsCpu ? "a table is looked up by the CPU, not by this device's kernels"
            : null;
        ModelWeight table = facts.Weights.Where(weight => weight.Kind == WorkKind.Table).OrderByDescending(weight => weight.Elements).FirstOrDefault();
        if (why is not null || table.Elements == 0)
        {
            why ??= "it has no table of tokens";
            return null;
        }

        double bytes = Math.Min(MeasuredFactors.StudentBytes, table.Elements * MeasuredFactors.StudentBits / 8);
        double read = facts.Tokens * table.Columns * MeasuredFactors.StudentBits / 8;
        double seconds = (read / (options.Device.BandwidthGbS * 1e9)) + (options.Device.NodeUs * 1e-6);
        return new AdvisedMethod(
            Student, $"edgereco train encoder --teacher {path} --texts TEXTS --out OUT", (long)bytes, seconds * 1e3, before / seconds, MeasuredFactors.StudentLoss, true, true,
            Score(facts.SizeBytes / bytes, before / seconds, MeasuredFactors.StudentLoss, options) * TrainingEffort,
            "a table of tokens takes the network's place for queries; products keep this model's vectors");
    }

    private static string? Limit(AdvisedMethod method, AdviceOptions options) => 0 switch
    {
        _ when method.SizeBytes > options.Device.MemoryGb * 1e9 => Text($"{method.SizeBytes / 1e9:0.0} GB do not fit into {options.Device.MemoryGb:0.#} GB of memory"),
        _ when method.Loss > options.MaxDrop => Text($"expected to lose {100 * method.Loss:0.0}%, {100 * options.MaxDrop:0.##}% are allowed"),
        _ when method.SizeBytes > options.MaxSize => Text($"{method.SizeBytes / 1e6:0.00} MB, {options.MaxSize / 1e6:0.##} MB are allowed"),
        _ when method.LatencyMs > options.MaxLatency => Text($"{method.LatencyMs:0.###} ms, {options.MaxLatency:0.###} ms are allowed"),
        _ => null,
    };

    private static double Score(double smaller, double faster, double loss, AdviceOptions options) =>
        Math.Sqrt(smaller * faster) * (1 - (options.MaxDrop > 0 ? Math.Min(1, loss / options.MaxDrop) / 2 : 0));

    private static string Bound(Roofline roofline, MethodPlan plan)
    {
        double compute = roofline.ComputeSeconds(plan);
        double memory = roofline.MemorySeconds(plan);
        return roofline.Overhead(plan) > Math.Max(compute, memory) ? "dispatch" : compute >= memory ? "compute" : "memory";
    }

    private static WorkShare[] Shares(ModelFacts facts, Roofline roofline, MethodPlan plan)
    {
        double bytes = Math.Max(1, facts.Weights.Sum(weight => weight.Bytes));
        double macs = Math.Max(1, facts.Work.Sum(node => node.Macs));
        double time = Math.Max(double.Epsilon, Enum.GetValues<WorkKind>().Sum(kind => roofline.Seconds(plan, kind)));
        return
        [
            .. Enum.GetValues<WorkKind>().Select(kind => new WorkShare(
                    kind,
                    facts.Weights.Where(weight => weight.Kind == kind).Sum(weight => weight.Bytes) / bytes,
                    facts.Work.Where(node => node.Kind == kind).Sum(node => node.Macs) / macs,
                    roofline.Seconds(plan, kind) / time))
                .Where(share => share.Weights + share.Macs + share.Time > 0),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
