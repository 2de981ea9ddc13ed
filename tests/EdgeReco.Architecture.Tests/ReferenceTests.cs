namespace EdgeReco.Architecture.Tests;

/// <summary>Holds the project references against the table of docs/structure.md.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts"] = [],
        ["Bundles"] = ["Contracts"],
        ["Retrieval"] = ["Contracts"],
        ["Inference"] = ["Contracts"],
        ["Engine"] = ["Contracts", "Retrieval", "Bundles"],
        ["Ingestion"] = ["Contracts"],
        ["Demo"] = ["Contracts"],
        ["Compression"] = ["Contracts", "Inference"],
        ["Training"] = ["Contracts", "Compression"],
        ["Building"] = ["Contracts", "Bundles", "Retrieval", "Inference", "Engine", "Ingestion", "Compression", "Training"],
        ["Host"] = ["Contracts", "Bundles", "Retrieval", "Inference", "Engine"],
        ["Cli"] = ["Contracts", "Bundles", "Retrieval", "Inference", "Engine", "Ingestion", "Demo", "Compression", "Training", "Building"],
    };

    private static readonly string[] Device = ["Contracts", "Bundles", "Retrieval", "Inference", "Engine", "Host"];

    [Fact]
    public void References_EveryProject_StayInsideTheTable()
    {
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Repository.Projects.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, var project) in Repository.Projects)
        {
            Assert.Empty(Repository.References(project).Except(Allowed[name]).Select(r => $"{name} -> {r}"));
        }
    }

    [Fact]
    public void References_DeviceProjects_ReachNothingOfTheWorkshop()
    {
        foreach (string name in Device)
        {
            Assert.Empty(Reachable(name).Except(Device).Select(r => $"{name} -> {r}"));
        }
    }

    [Fact]
    public void DeviceProjects_All_ImportTheDeviceRules()
    {
        foreach (string name in Device)
        {
            Assert.Contains(Repository.Projects[name].Descendants("Import"), i => i.Attribute("Project")?.Value == "../Device.props");
        }
    }

    [Fact]
    public void Contracts_Always_UsesNoPackage() => Assert.Empty(Repository.Packages(Repository.Projects["Contracts"]));

    [Fact]
    public void EveryProject_Always_HasItsTests()
    {
        foreach (string name in Repository.Projects.Keys)
        {
            string folder = Path.Combine(Repository.Root, "tests", $"EdgeReco.{name}.Tests");
            Assert.True(Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories).Any(), $"{name} has no tests");
        }
    }

    private static HashSet<string> Reachable(string name)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([name]);
        while (open.TryPop(out string? next))
        {
            foreach (string reference in Repository.References(Repository.Projects[next]).Where(seen.Add))
            {
                open.Push(reference);
            }
        }

        return seen;
    }
}
