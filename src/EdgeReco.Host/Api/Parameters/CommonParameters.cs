using EdgeReco.Contracts;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>Parameters that several endpoints share.</summary>
internal static class CommonParameters
{
    /// <summary>Longest product id that is looked up.</summary>
    public const int LongestProductId = 256;

    /// <summary>Longest session id.</summary>
    public const int LongestSessionId = 64;

    /// <summary>The form of a session id, as a sentence's end.</summary>
    public const string SessionForm = "1 to 64 of the characters A-Z, a-z, 0-9, '.', '_' and '-'";

    /// <summary>The form of a language tag, as a sentence's end.</summary>
    public const string LanguageForm = "a BCP 47 language tag such as en or zh";

    private const int LongestLanguage = 35;

    public static readonly TextParameter Language = new(
        "lang",
        "Language of the answer's texts (BCP 47). A language that the store does not have gives its primary one; the answer says which.",
        LongestLanguage)
    {
        Form = IsLanguage,
        FormText = LanguageForm,
        EmptyIsNone = true,
    };

    public static readonly TextParameter Session = new("session", "Session that the request belongs to; it is kept alive.", LongestSessionId)
    {
        Form = IsSession,
        FormText = SessionForm,
        EmptyIsNone = true,
    };

    public static readonly TextParameter SessionId = new("id", "The session.", LongestSessionId)
    {
        Form = IsSession,
        FormText = SessionForm,
        InPath = true,
    };

    public static readonly TextParameter ProductId = new("id", "The product's id, case-sensitive.", LongestProductId)
    {
        InPath = true,
    };

    public static readonly IntegerParameter RecommendTop = new("top", "Products to return.", 1, RecommendRequest.MaxTop) { Default = 12 };

    /// <summary>Whether a text is a session id.</summary>
    public static bool IsSession(string text)
    {
        if (text.Length is 0 or > LongestSessionId)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is formed like a language tag.</summary>
    public static bool IsLanguage(string text)
    {
        if (text.Length is 0 or > LongestLanguage)
        {
            return false;
        }

        foreach (Range range in text.AsSpan().Split('-'))
        {
            ReadOnlySpan<char> part = text.AsSpan()[range];
            if (part.Length is 0 or > 8 || part.ContainsAnyExcept(AlphaNumeric))
            {
                return false;
            }
        }

        return char.IsAsciiLetter(text[0]);
    }

    private static readonly System.Buffers.SearchValues<char> AlphaNumeric =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
