using System.Text;

namespace EdgeReco.Compression.Recipes;

/// <summary>Lines of a text that nobody vouches for: a small archive may hold gigabytes without a line break.</summary>
internal static class BoundedLines
{
    /// <summary>Reads a line without its end; null at the end of the text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="most">Characters that a line may have; no more of it is read.</param>
    /// <param name="place">File and line, for the message.</param>
    /// <exception cref="InvalidDataException">The line is longer; the message begins with the place.</exception>
    public static string? Read(TextReader reader, int most, string place)
    {
        int letter = reader.Read();
        if (letter < 0)
        {
            return null;
        }

        var line = new StringBuilder();
        while (letter is not (-1 or '\n' or '\r'))
        {
            if (line.Length == most)
            {
                throw new InvalidDataException($"{place}: longer than {most} characters");
            }

            line.Append((char)letter);
            letter = reader.Read();
        }

        if (letter == '\r' && reader.Peek() == '\n')
        {
            reader.Read();
        }

        return line.ToString();
    }
}
