using System.Globalization;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Samples;

/// <summary>
/// Inputs from a folder of <c>.npy</c> files: <c>NAME.npy</c> for an input that is the same in all runs, or
/// <c>NAME_0.npy</c>, <c>NAME_1.npy</c> … for one that differs. Letters of names that files cannot have are written <c>_</c>.
/// </summary>
internal sealed class FileInputs : SampleInputs
{
    private static readonly char[] Unwritable = [.. Path.GetInvalidFileNameChars().Concat("/\\:*?\"<>|").Distinct()];

    private readonly IReadOnlyList<ModelPort> _inputs;
    private readonly string _folder;
    private readonly Dictionary<string, bool> _numbered = new(StringComparer.Ordinal);

    /// <summary>Looks which files there are.</summary>
    /// <exception cref="InvalidDataException">An input has no file, or inputs differ in how many they have.</exception>
    public FileInputs(string folder, IReadOnlyList<ModelPort> inputs)
    {
        _folder = folder;
        _inputs = inputs;
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: no such folder");
        }

        int? count = null;
        string first = "";
        foreach (ModelPort input in inputs)
        {
            int files = 0;
            while (File.Exists(PathOf(folder, input.Name, files)))
            {
                files++;
            }

            _numbered[input.Name] = files > 0;
            if (files == 0 && !File.Exists(PathOf(folder, input.Name, null)))
            {
                throw new InvalidDataException($"{folder}: input {input.Name} has neither {FileName(input.Name, null)} nor {FileName(input.Name, 0)}");
            }

            if (files > 0 && files != (count ?? files))
            {
                throw new InvalidDataException($"{folder}: input {input.Name} has {files} files, {first} has {count}");
            }

            if (files > 0)
            {
                count = files;
                first = input.Name;
            }
        }

        Count = count ?? 1;
    }

    public override int Count { get; }

    public override bool AreReal => true;

    public override IReadOnlyDictionary<string, HostTensor> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _inputs.ToDictionary(input => input.Name, input => Read(input, index), StringComparer.Ordinal);
        }
    }

    /// <summary>Writes inputs so that they can be read back.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string folder, SampleInputs samples)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < samples.Count; i++)
        {
            foreach ((string name, HostTensor tensor) in samples[i])
            {
                NpyFile.Write(PathOf(folder, name, i), tensor);
            }
        }
    }

    private static string PathOf(string folder, string input, int? index) => Path.Combine(folder, FileName(input, index));

    private static string FileName(string input, int? index)
    {
        string name = string.Join('_', input.Split(Unwritable));
        return index is { } number ? $"{name}_{number.ToString(CultureInfo.InvariantCulture)}.npy" : $"{name}.npy";
    }

    private HostTensor Read(ModelPort input, int index)
    {
        string path = PathOf(_folder, input.Name, _numbered[input.Name] ? index : null);
        HostTensor tensor = NpyFile.Read(path);
        if (tensor.Type != input.Type)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: holds {tensor.Type}, input {input.Name} takes {input.Type}");
        }

        // A declaration without any axis may also be one that leaves the shape open.
        bool fits = input.Dims.Count == 0
            || (input.Dims.Count == tensor.Dims.Length && input.Dims.Zip(tensor.Dims).All(pair => pair.First < 0 || pair.First == pair.Second));
        return fits
            ? tensor
            : throw new InvalidDataException($"{Path.GetFileName(path)}: has the shape [{string.Join(',', tensor.Dims)}], input {input.Name} takes [{string.Join(',', input.Dims.Select(dim => dim < 0 ? "?" : $"{dim}"))}]");
    }
}
