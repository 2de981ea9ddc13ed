namespace EdgeReco.Ingestion;

/// <summary>What became of the rows of one source.</summary>
public sealed class SourceReport
{
    private readonly List<RowIssue> _issues = [];
    private readonly List<RowIssue> _warnings = [];
    private readonly Dictionary<string, long> _dropped = new(StringComparer.Ordinal);
    private readonly List<string> _rules = [];

    internal SourceReport(string file, string mapping)
    {
        File = file;
        Mapping = mapping;
    }

    /// <summary>Path of the source.</summary>
    public string File { get; }

    /// <summary>Name of the mapping that was used.</summary>
    public string Mapping { get; }

    /// <summary>Rows read, good or bad; the header and blank lines do not count.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that were used.</summary>
    public long Used { get; internal set; }

    /// <summary>Rows that are malformed.</summary>
    public long Malformed { get; private set; }

    /// <summary>The first ten malformed rows.</summary>
    public IReadOnlyList<RowIssue> Issues => _issues;

    /// <summary>Barcodes whose length or check digit is wrong: dropped, while the row is kept.</summary>
    public long InvalidBarcodes { get; private set; }

    /// <summary>The first ten invalid barcodes.</summary>
    public IReadOnlyList<RowIssue> Warnings => _warnings;

    /// <summary>Rows left out on purpose, by rule, in the order of the mapping's rules.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Dropped => [.. _rules.Where(_dropped.ContainsKey).Select(rule => KeyValuePair.Create(rule, _dropped[rule]))];

    internal void AddRow() => Rows++;

    internal void AddIssue(long line, string field, string reason)
    {
        Malformed++;
        if (_issues.Count < SourceLimits.ReportedIssues)
        {
            _issues.Add(new RowIssue(File, line, field, reason));
        }
    }

    internal void AddInvalidBarcode(long line, string field, string reason)
    {
        InvalidBarcodes++;
        if (_warnings.Count < SourceLimits.ReportedIssues)
        {
            _warnings.Add(new RowIssue(File, line, field, reason));
        }
    }

    /// <summary>Fixes the order of the rules in <see cref="Dropped"/>.</summary>
    internal void DeclareRule(string rule)
    {
        if (!_rules.Contains(rule))
        {
            _rules.Add(rule);
        }
    }

    internal void AddDropped(string rule)
    {
        DeclareRule(rule);
        _dropped[rule] = _dropped.GetValueOrDefault(rule) + 1;
    }

    /// <summary>Refuses the source when more than 1% of its rows are malformed.</summary>
    /// <exception cref="SourceException">Too many rows are malformed.</exception>
    internal void RequireFewMalformed()
    {
        if (Malformed > Rows * SourceLimits.MalformedShare)
        {
            double share = 100.0 * Malformed / Rows;
            throw new SourceRefusedException(
                this,
                $"{File}: {Malformed} of {Rows} rows are malformed ({share:0.##}%, at most 1% may be); the first is {_issues[0]}");
        }
    }
}
