using System.Text.Json;
using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Recipes;

/// <summary>
/// A recipe in full, as JSON: <c>recipe</c> (the short form, required), <c>preset</c>, <c>seed</c>, <c>min_sqnr</c>,
/// <c>exclude</c>, <c>minimum_elements</c>, <c>fuse</c>, <c>smooth</c>, <c>calibration</c> (minmax, entropy, percentile, distribution, search),
/// <c>block_size</c>, <c>rounding</c> (nearest, hqq, gptq), <c>symmetric</c>, <c>table_bits</c> (8, 4, "pq"). <see cref="PruningFields"/> has those of the steps that prune.
/// </summary>
public static class RecipeFile
{
    private const int MaxBytes = 1 << 20;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static readonly Dictionary<string, CalibrationMethod> Methods = new()
    {
        ["minmax"] = CalibrationMethod.MinMax,
        ["entropy"] = CalibrationMethod.Entropy,
        ["percentile"] = CalibrationMethod.Percentile,
        ["distribution"] = CalibrationMethod.Distribution,
        ["search"] = CalibrationMethod.Search,
    };

    private static readonly Dictionary<string, BlockWeightMethod> Roundings = new()
    {
        ["nearest"] = BlockWeightMethod.RoundToNearest,
        ["hqq"] = BlockWeightMethod.HalfQuadratic,
        ["gptq"] = BlockWeightMethod.Gptq,
    };

    /// <summary>Reads a recipe by name (<c>fuse+int8-dynamic</c>) or, where there is such a file, from it.</summary>
    /// <exception cref="InvalidDataException">There is no such recipe, or the file is wrong; the message names file and field.</exception>
    public static Recipe Load(string nameOrPath)
    {
        if (!File.Exists(nameOrPath))
        {
            return Recipe.Parse(nameOrPath);
        }

        if (new FileInfo(nameOrPath).Length > MaxBytes)
        {
            throw new InvalidDataException($"{nameOrPath}: larger than a recipe can be");
        }

        try
        {
            ReadOnlyMemory<byte> content = File.ReadAllBytes(nameOrPath);
            using JsonDocument document = JsonDocument.Parse(content.Span.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content);
            return Read(nameOrPath, document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{nameOrPath}:{exception.LineNumber + 1}: is no JSON", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException($"{nameOrPath}: a name of a field is no valid Unicode", exception);
        }
        catch (InvalidDataException exception) when (exception.Message.Any(char.IsControl))
        {
            throw new InvalidDataException(string.Concat(exception.Message.Select(letter => char.IsControl(letter) ? ' ' : letter)), exception);
        }
    }

    private static Recipe Read(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("recipe", out JsonElement steps) || steps.ValueKind != JsonValueKind.String)
        {
            throw new InvalidDataException($"{path}: recipe: must be the names of steps, such as \"fuse+int8-dynamic\"");
        }

        Recipe recipe = Named(path, "recipe", () => Recipe.Parse(Unicode(path, "recipe", steps)));
        foreach (JsonProperty member in root.EnumerateObject())
        {
            JsonElement value = member.Value;
            recipe = member.Name switch
            {
                "recipe" => recipe,
                "preset" => recipe with { Preset = Named(path, member.Name, () => Preset.Named(Text(path, member))) },
                "seed" => recipe with { Seed = Integer(path, member, 0, int.MaxValue) },
                "min_sqnr" => recipe with { MinSqnr = Number(path, member) },
                "exclude" => recipe with { Exclude = Texts(path, member) },
                "minimum_elements" => recipe with { MinimumElements = Integer(path, member, 1, int.MaxValue) },
                "fuse" => recipe with { Fuse = Flag(path, member) },
                "smooth" => recipe with { Smooth = Flag(path, member) },
                "calibration" => recipe with { Calibration = Choice(path, member, Methods) },
                "block_size" => recipe with { BlockSize = BlockSize(path, member) },
                "rounding" => recipe with { Rounding = Choice(path, member, Roundings) },
                "symmetric" => recipe with { Symmetric = Flag(path, member) },
                "table_bits" => recipe with { Tables = Tables(path, member) },
                _ when PruningFields.Read(path, member, recipe.Pruning) is { } pruning => recipe with { Pruning = pruning },
                _ => throw new InvalidDataException($"{path}: {member.Name}: is no field of a recipe"),
            };
        }

        return recipe;
    }

    private static T Named<T>(string path, string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception) when (!exception.Message.StartsWith($"{path}: {field}: ", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path}: {field}: {exception.Message}", exception);
        }
    }

    internal static InvalidDataException Wrong(string path, JsonProperty member, string what) => new($"{path}: {member.Name}: must be {what}");

    private static string Text(string path, JsonProperty member) => member.Value.ValueKind == JsonValueKind.String ? Unicode(path, member.Name, member.Value) : throw Wrong(path, member, "a text");

    private static string Unicode(string path, string field, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException($"{path}: {field}: is no valid Unicode", exception);
        }
    }

    internal static bool Flag(string path, JsonProperty member) =>
        member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.Value.GetBoolean() : throw Wrong(path, member, "true or false");

    internal static double Number(string path, JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Number && member.Value.GetDouble() is var value && double.IsFinite(value) ? value : throw Wrong(path, member, "a number");

    internal static int Integer(string path, JsonProperty member, int min, int max) =>
        member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out int value) && value >= min && value <= max
            ? value
            : throw Wrong(path, member, $"a whole number from {min} to {max}");

    private static int BlockSize(string path, JsonProperty member) => Integer(path, member, 16, 256) is var size && (size & (size - 1)) == 0 ? size : throw Wrong(path, member, "a power of two from 16 to 256");

    private static TableFormat Tables(string path, JsonProperty member) => member.Value.ToString() switch
    {
        "8" => TableFormat.Rows8,
        "4" => TableFormat.Rows4,
        "pq" => TableFormat.Product,
        _ => throw Wrong(path, member, "8, 4 or \"pq\""),
    };

    private static string[] Texts(string path, JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. member.Value.EnumerateArray().Select(item => Unicode(path, member.Name, item))]
            : throw Wrong(path, member, "a list of texts");

    internal static T Choice<T>(string path, JsonProperty member, Dictionary<string, T> choices) =>
        choices.TryGetValue(Text(path, member), out T? choice) ? choice : throw Wrong(path, member, $"one of {string.Join(", ", choices.Keys)}");
}
