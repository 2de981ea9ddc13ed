using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EdgeReco.Cli.Terminal;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    public static Option<bool> Json { get; } = new("--json") { Description = "One JSON document on standard output; everything else goes to standard error." };

    public static Argument<string> Bundle() => new("BUNDLE") { Description = "Folder of the bundle." };

    public static Option<DateTime?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    public static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    public static Option<int> Number(string name, int byDefault, int min, int max, string description)
    {
        var option = new Option<int>(name) { HelpName = "N", Description = description, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0)
            {
                return;
            }

            if (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) || value < min || value > max)
            {
                result.AddError($"{name} must be a number from {min} to {max}");
            }
        });
        return option;
    }

    /// <summary>A bound that a figure must reach; the exit code is 1 when it does not.</summary>
    public static Option<double?> Bound(string name, string figure) => new(name)
    {
        HelpName = "X",
        Description = $"Fail with exit code 1 when {figure} is below X.",
    };

    private static DateTime? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
        {
            return date;
        }

        result.AddError($"'{text}' is no date; write 2026-05-01 or 2026-05-01T18:30:00");
        return null;
    }
}
