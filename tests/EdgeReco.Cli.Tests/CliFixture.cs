using System.Diagnostics;
using System.Text.Json;

namespace EdgeReco.Cli.Tests;

/// <summary>A folder with a small catalogue and sales, and the built program to run on them.</summary>
public sealed class CliFixture : IDisposable
{
    public const string Catalog = """
        {"id":"m","name":"Whole Milk","brand":"Acme","category":["Food","Dairy"],"price":1.29,"stock":5,"gtins":["2000001230008"],"translations":{"zh":{"name":"全脂牛奶"}}}
        {"id":"b","name":"Brown Bread","brand":"Bakers","category":["Food","Bread"],"price":2.5}
        {"id":"s","name":"Sea Salt","brand":"Acme","category":["Food","Spices"],"price":0.99}
        {"id":"t","name":"Tea <b>bold</b>","price":3}

        """;

    public CliFixture()
    {
        Root = Directory.CreateTempSubdirectory("edgereco-").FullName;
        Write("catalog.jsonl", Catalog);
        Write("baskets.csv", "basket,product_id,at,quantity\n" + string.Concat(Enumerable.Range(0, 60).Select(i =>
            $"{i},m,2026-{1 + (i / 20):00}-{1 + (i % 20):00},1\n{i},{(i % 8 == 0 ? "s" : "b")},2026-{1 + (i / 20):00}-{1 + (i % 20):00},1\n")));
        (int code, _, string error) = Run("build", "--catalog", "catalog.jsonl", "--interactions", "baskets.csv", "--until", "2026-03-01", "--out", "bundle", "--created", "2026-03-01");
        Assert.True(code == 0, error);
    }

    public string Root { get; }

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Root, name), text);
        return name;
    }

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Names of everything right inside the folder, hidden files too.</summary>
    public IReadOnlyList<string> Entries() => [.. Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    /// <summary>Runs the program in the folder.</summary>
    public (int Code, string Output, string Error) Run(params string[] args)
    {
        using Process process = Start(args);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Runs the program on what it must refuse: exit 2, one line, the same in the document, nothing new in the folder.</summary>
    public void Refuses(string reason, params string[] args)
    {
        IReadOnlyList<string> before = Entries();
        (int code, string output, string error) = Run([.. args, "--json"]);
        Assert.Equal(2, code);
        string line = Assert.Single(error.Split('\n'), text => text.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Contains(reason, document.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, Entries());
    }

    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "edgereco.dll"), .. args])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
