using System.Text.Json;

namespace EdgeReco.Compression.Audit;

/// <summary>Reads the profile that ONNX Runtime writes: an array of events in the order in which they ended.</summary>
internal static class ProfileReader
{
    /// <summary>Largest profile that is read.</summary>
    private const long MaxBytes = 512L << 20;
    private const string KernelTime = "_kernel_time";
    private const string Run = "model_run";

    /// <summary>Reads the times of nodes.</summary>
    /// <param name="path">The profile.</param>
    /// <param name="warmUp">Runs at its beginning that do not count.</param>
    /// <returns>By node name its operator and the median over the runs of its microseconds in a run.</returns>
    /// <exception cref="InvalidDataException">The file is no such profile or too large.</exception>
    public static IReadOnlyDictionary<string, NodeTime> Read(string path, int warmUp)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new InvalidDataException($"the profile is larger than {MaxBytes >> 20} MB; profile fewer runs");
        }

        try
        {
            return Read(File.ReadAllBytes(path), warmUp);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"the profile is malformed: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, NodeTime> Read(ReadOnlySpan<byte> json, int warmUp)
    {
        var runs = new Dictionary<string, (string Operator, List<double> Times)>(StringComparer.Ordinal);
        var current = new Dictionary<string, (string Operator, double Time)>(StringComparer.Ordinal);
        int run = 0;
        var reader = new Utf8JsonReader(json);
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            ProfileEvent entry = ReadEvent(ref reader);
            if (entry.Category == "Node" && entry.Name.EndsWith(KernelTime, StringComparison.Ordinal))
            {
                string name = entry.Name[..^KernelTime.Length];
                current[name] = (entry.Operator, current.GetValueOrDefault(name).Time + entry.Microseconds);
            }
            else if (entry.Name == Run)
            {
                // A node of a nested graph that took no part in a run is left out of that run.
                foreach ((string name, (string operation, double time)) in run++ >= warmUp ? current : [])
                {
                    if (!runs.TryGetValue(name, out (string Operator, List<double> Times) node))
                    {
                        runs[name] = node = (operation, []);
                    }

                    node.Times.Add(time);
                }

                current.Clear();
            }
        }

        return runs.ToDictionary(pair => pair.Key, pair => new NodeTime(pair.Value.Operator, Median(pair.Value.Times)), StringComparer.Ordinal);
    }

    private static ProfileEvent ReadEvent(ref Utf8JsonReader reader)
    {
        string category = "", name = "", operation = "";
        double microseconds = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("cat"u8))
            {
                category = Text(ref reader);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                name = Text(ref reader);
            }
            else if (reader.ValueTextEquals("dur"u8))
            {
                reader.Read();
                microseconds = reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException("dur is no number");
            }
            else if (reader.ValueTextEquals("args"u8))
            {
                operation = ReadOperator(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new ProfileEvent(category, name, operation, microseconds);
    }

    private static string ReadOperator(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        string operation = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op_name"u8))
            {
                operation = Text(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return operation;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return reader.GetString()!;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException($"{type} is expected");
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }

    private readonly record struct ProfileEvent(string Category, string Name, string Operator, double Microseconds);
}
