namespace EdgeReco.Demo.Baskets;

/// <summary>The year that is simulated: opening hours, closed days and busy ones.</summary>
internal static class Calendar
{
    /// <summary>First hour in which the shop sells.</summary>
    public const int OpensAt = 7;

    /// <summary>Hours from opening to closing at 22:00.</summary>
    public const int OpenHours = 15;

    /// <summary>First day.</summary>
    public static readonly DateOnly First = new(2025, 7, 1);

    /// <summary>Days, up to 30 June 2026.</summary>
    public const int Days = 365;

    /// <summary>How busy a day is beside an ordinary one, in percent; 0 when the shop is closed.</summary>
    public static int Busyness(DateOnly day) => (day.Month, day.Day) switch
    {
        (12, 25) or (1, 1) => 0,
        (12, >= 19 and <= 24) => 150,
        (12, >= 29) => 135,
        (2, >= 12 and <= 16) => 130, // Lunar New Year is on 17 February 2026.
        (4, >= 2 and <= 4) => 130, // Easter Sunday is on 5 April 2026.
        (8, >= 1 and <= 14) => 85, // Many are on holiday.
        _ => 100,
    };

    /// <summary>Monday 0 to Sunday 6.</summary>
    public static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
