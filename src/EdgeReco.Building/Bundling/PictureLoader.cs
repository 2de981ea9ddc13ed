using EdgeReco.Contracts;
using EdgeReco.Retrieval.Pictures;

namespace EdgeReco.Building;

/// <summary>
/// Loads the products' pictures from beside the catalogue. A picture that cannot be used is left out and counted; the
/// product stays.
/// </summary>
internal sealed class PictureLoader(string catalogPath)
{
    private const int MaxBytes = 1 << 20;
    private const int ReportedProblems = 10;

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(catalogPath))!;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    public PictureWriter Pictures { get; } = new();

    public IReadOnlyList<string> Problems => _problems;

    public int LeftOut { get; private set; }

    /// <summary>The product as the bundle holds it: without a picture that could not be loaded.</summary>
    public Product Load(Product product)
    {
        if (product.Picture is not { } name)
        {
            return product;
        }

        if (!_known.TryGetValue(name, out bool usable))
        {
            usable = TryAdd(name, out string problem);
            _known.Add(name, usable);
            if (!usable && _problems.Count < ReportedProblems)
            {
                _problems.Add($"product '{product.Id}': picture '{name}': {problem}");
            }
        }

        LeftOut += usable ? 0 : 1;
        return usable ? product : product with { Picture = null };
    }

    private bool TryAdd(string name, out string problem)
    {
        problem = "";
        string? mediaType = PictureTypes.OfName(name);
        if (mediaType is null)
        {
            problem = "is no .svg, .png, .jpg or .webp";
            return false;
        }

        // A catalogue comes from outside: it must not reach for files elsewhere.
        string path = Path.GetFullPath(Path.Combine(_folder, name));
        if (!path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            problem = "lies outside the catalogue's folder";
            return false;
        }

        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > MaxBytes)
            {
                problem = file.Exists ? $"is larger than {MaxBytes / 1024} KiB" : "no such file";
                return false;
            }

            byte[] content = File.ReadAllBytes(path);
            if (!PictureTypes.Matches(mediaType, content))
            {
                problem = $"is not {mediaType}";
                return false;
            }

            return Pictures.TryAdd(name, mediaType, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e.Message;
            return false;
        }
    }
}
