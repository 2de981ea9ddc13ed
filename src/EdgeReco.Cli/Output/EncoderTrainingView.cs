using EdgeReco.Building.Encoders;
using EdgeReco.Cli.Terminal;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Cli.Output;

/// <summary>What came of training an encoder.</summary>
internal static class EncoderTrainingView
{
    public static string ToJson(EncoderTrainingReport report, EncoderTrainerOptions options, TimeSpan elapsed) => JsonText.Object(json =>
    {
        json.WriteString("folder", options.Output);
        json.WriteString("model", report.Model);
        json.WriteNumber("size_bytes", report.Bytes);
        json.WriteNumber("dimensions", report.Dimensions);
        json.WriteNumber("epochs", report.Epochs);
        json.FigureOrNull("loss", report.Loss);
        json.FigureOrNull("held_out_cosine", report.HeldOutCosine);
        json.Figure("seconds", elapsed.TotalSeconds);
    });

    public static void Write(CommandContext context, EncoderTrainingReport report, EncoderTrainerOptions options, TimeSpan elapsed)
    {
        context.WriteLine($"{Path.Combine(options.Output, report.Model)}: {report.Bytes / 1e6:0.00} MB, {report.Dimensions} dimensions");
        context.WriteLine($"cosine to the teacher on queries that were held out: {report.HeldOutCosine:0.0000} (loss {report.Loss:0.0000} after {report.Epochs} passes, {elapsed.TotalMinutes:0.0} minutes in all)");
        context.WriteLine($"the teacher's vectors stay in {options.Training.WorkFolder} for the next run");
    }
}
