using System.Globalization;
using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Takes typed fields out of a record and remembers the first problem.</summary>
internal sealed class RowMapper(SourceReport report)
{
    private const decimal MaxPrice = 10_000_000m;
    private const int MaxCount = 1_000_000_000;
    private const int PriceDecimals = 4;

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    private SourceRecord _record = new();

    public SourceReport Report => report;

    public bool Failed { get; private set; }

    /// <summary>Starts with a record.</summary>
    public void Begin(SourceRecord record)
    {
        _record = record;
        Failed = false;
    }

    /// <summary>Counts the row as malformed; only its first problem is kept.</summary>
    public void Fail(string field, string reason)
    {
        if (!Failed)
        {
            Failed = true;
            report.AddIssue(_record.Line, field, reason);
        }
    }

    /// <summary>A text of limited length; null when there is none.</summary>
    public string? Text(BoundField? field, int maxLength)
    {
        if (field is null)
        {
            return null;
        }

        FieldValue value = field.Get(_record);
        if (value.Kind is FieldKind.None)
        {
            return null;
        }

        return value.IsScalar ? Limit(field.Name, value.Display(), maxLength) : Failure(field.Name, "is no single value");
    }

    /// <summary>A text that must be there; an empty string after a failure.</summary>
    public string RequiredText(BoundField field, int maxLength)
    {
        string? text = Text(field, maxLength);
        return text ?? Failure(field.Name, "is missing") ?? "";
    }

    /// <summary>Several texts, from a list or from one text split by the rule's separator.</summary>
    public IReadOnlyList<string> Texts(BoundField? field, int maxCount, int maxLength) =>
        field is null ? [] : Texts(field.Name, field.Get(_record), field.Rule.Separator, maxCount, maxLength);

    public IReadOnlyList<string> Texts(string name, FieldValue value, string? separator, int maxCount, int maxLength)
    {
        IEnumerable<string> parts;
        switch (value.Kind)
        {
            case FieldKind.None:
                return [];
            case FieldKind.List when value.Items!.All(item => item.IsScalar || item.Kind == FieldKind.None):
                parts = value.Items!.Select(item => item.Display());
                break;
            case FieldKind.List or FieldKind.Map:
                Fail(name, "is no list of texts");
                return [];
            default:
                parts = separator is null ? [value.Display()] : value.Display().Split(separator, StringSplitOptions.TrimEntries);
                break;
        }

        List<string> texts = [.. parts.Where(part => part.Length > 0)];
        if (texts.Count > maxCount)
        {
            Fail(name, $"has {texts.Count} values; at most {maxCount} are allowed");
            return [];
        }

        texts.ForEach(text => Limit(name, text, maxLength));
        return texts;
    }

    /// <summary>A price in the major unit; null when there is none.</summary>
    public decimal? Price(BoundField? field)
    {
        if (Number(field) is not { } price)
        {
            return null;
        }

        price = decimal.Round(field!.Rule.MinorUnit ? price / 100 : price, PriceDecimals);
        if (price is < 0 or > MaxPrice)
        {
            Fail(field.Name, price < 0 ? $"{price} is negative" : $"{price} is absurdly high");
        }

        return price;
    }

    /// <summary>A whole number; null when there is none.</summary>
    public int? Count(BoundField? field)
    {
        if (Number(field) is not { } number)
        {
            return null;
        }

        if (decimal.Truncate(number) != number || Math.Abs(number) > MaxCount)
        {
            Fail(field!.Name, $"{number} is no whole number of pieces");
            return null;
        }

        return (int)number;
    }

    /// <summary>A grade that must be there.</summary>
    public double Grade(BoundField field)
    {
        decimal? grade = Number(field);
        if (grade is null)
        {
            Fail(field.Name, "is missing");
        }
        else if (grade < 0 || (double)grade > Rating.MaxGrade)
        {
            Fail(field.Name, $"{grade} is not between 0 and {Rating.MaxGrade}");
        }

        return (double)(grade ?? 0);
    }

    /// <summary>A local time that must be there, as written: an offset is read and ignored.</summary>
    public DateTime Time(BoundField field)
    {
        string text = RequiredText(field, TextLimits.Code);
        DateTimeStyles styles = DateTimeStyles.AssumeUniversal;
        bool parsed = field.Rule.Format is { } format
            ? DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, styles, out DateTimeOffset time)
            : DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, styles, out time);
        if (!parsed)
        {
            Fail(field.Name, $"'{Shorten(text)}' is no time; write 2026-05-01 18:30:00");
        }

        return time.DateTime;
    }

    /// <summary>GTINs whose check digit is right; the others are counted and dropped.</summary>
    public IReadOnlyList<string> Gtins(BoundField? field)
    {
        IReadOnlyList<string> written = Texts(field, TextLimits.Gtins, TextLimits.Code);
        List<string>? valid = null;
        foreach (string gtin in written)
        {
            if (Gtin.TryNormalize(gtin, out _))
            {
                (valid ??= new List<string>(written.Count)).Add(gtin);
            }
            else if (!Failed)
            {
                report.AddInvalidBarcode(_record.Line, field!.Name, $"'{Shorten(gtin)}' is no GTIN; dropped");
            }
        }

        return valid is null ? [] : valid;
    }

    public string? Limit(string field, string text, int maxLength) =>
        text.Length <= maxLength ? text : Failure(field, $"is longer than {maxLength} characters");

    private decimal? Number(BoundField? field)
    {
        string? text = Text(field, int.MaxValue);
        if (text is null)
        {
            return null;
        }

        if (!NumberText.TryParse(text, out decimal number))
        {
            Fail(field!.Name, $"'{Shorten(text)}' is no number");
            return null;
        }

        return number;
    }

    private string? Failure(string field, string reason)
    {
        Fail(field, reason);
        return null;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
