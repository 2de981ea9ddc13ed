namespace EdgeReco.Ingestion;

/// <summary>Leaves out sales before or after given times.</summary>
internal static class DateRange
{
    /// <summary>What sales left out here are called in the report.</summary>
    public const string Rule = "outside the dates";

    /// <summary>Reads the time of a row and tests it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Where its time stands.</param>
    /// <param name="from">Inclusive.</param>
    /// <param name="until">Exclusive.</param>
    /// <param name="at">The time.</param>
    /// <returns>Whether to use the row; if not, it has been counted as malformed or as left out.</returns>
    public static bool Keep(RowMapper row, BoundField field, DateTime? from, DateTime? until, out DateTime at)
    {
        at = row.Time(field);
        if (row.Failed)
        {
            return false;
        }

        if (at < from || at >= until)
        {
            row.Report.AddDropped(Rule);
            return false;
        }

        return true;
    }
}
