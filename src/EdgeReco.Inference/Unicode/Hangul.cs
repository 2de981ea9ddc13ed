namespace EdgeReco.Inference.Unicode;

/// <summary>Hangul syllables, which the Unicode Standard (3.12) takes apart and joins by arithmetic.</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int BeforeTails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    public static bool IsSyllable(int code) => (uint)(code - Syllables) < SyllableCount;

    public static bool IsVowelOrTail(int code) =>
        (uint)(code - Vowels) < VowelCount || (uint)(code - BeforeTails - 1) < TailCount - 1;

    /// <summary>Writes two or three letters and returns how many.</summary>
    public static int Decompose(int syllable, Span<int> letters)
    {
        int index = syllable - Syllables;
        letters[0] = Leads + (index / (VowelCount * TailCount));
        letters[1] = Vowels + (index / TailCount % VowelCount);
        int tail = index % TailCount;
        letters[2] = BeforeTails + tail;
        return tail == 0 ? 2 : 3;
    }

    /// <summary>Joins a lead with a vowel, or a syllable without a tail with a tail.</summary>
    public static bool TryCompose(int first, int second, out int syllable)
    {
        int lead = first - Leads;
        int vowel = second - Vowels;
        if ((uint)lead < LeadCount && (uint)vowel < VowelCount)
        {
            syllable = Syllables + (((lead * VowelCount) + vowel) * TailCount);
            return true;
        }

        int tail = second - BeforeTails;
        if (IsSyllable(first) && (first - Syllables) % TailCount == 0 && tail is > 0 and < TailCount)
        {
            syllable = first + tail;
            return true;
        }

        syllable = 0;
        return false;
    }
}
