using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Audit;

/// <summary>A model that is run with the profiler on, and the graph that ONNX Runtime made of it.</summary>
internal sealed class ProfiledModel : IDisposable
{
    private const string Optimized = "optimized.onnx";
    private const string Named = "named.onnx";
    private readonly string _folder;
    private readonly ModelRunner _runner;

    private ProfiledModel(string folder, OnnxModel original, ModelRunner runner)
    {
        _folder = folder;
        _runner = runner;
        Original = original.Proto.Graph;
        Running = OnnxModel.Load(Path.Combine(folder, Optimized)).Proto.Graph;
    }

    /// <summary>The graph in the file.</summary>
    public GraphProto Original { get; }

    /// <summary>The graph that runs.</summary>
    public GraphProto Running { get; }

    /// <summary>Opens a model.</summary>
    /// <exception cref="InvalidDataException">It is refused; the message names it.</exception>
    public static ProfiledModel Open(string path, OnnxModel model, int threads)
    {
        string folder = Directory.CreateTempSubdirectory("edgereco-audit-").FullName;
        try
        {
            var options = new ModelRunnerOptions
            {
                Threads = threads,
                OptimizedModelPath = Path.Combine(folder, Optimized),
                ProfilePrefix = Path.Combine(folder, "profile"),
            };
            string file = NameNodes(model) && ModelSize.ExternalFiles(model.Proto).Count == 0 ? Path.Combine(folder, Named) : path;
            if (file != path)
            {
                File.WriteAllBytes(file, model.ToBytes());
            }

            try
            {
                return new ProfiledModel(folder, model, ModelRunner.Load(file, options));
            }
            catch (InvalidDataException exception)
            {
                throw new InvalidDataException($"{path}: {exception.Message}", exception);
            }
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Runs it once.</summary>
    public void Run(IReadOnlyDictionary<string, HostTensor> inputs) => _runner.Run(inputs);

    /// <summary>Ends the profile and reads it.</summary>
    public IReadOnlyDictionary<string, NodeTime> Times(int warmUp) => ProfileReader.Read(_runner.EndProfiling(), warmUp);

    public void Dispose()
    {
        _runner.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Gives nodes without a name of their own one: the profile knows them by it.</summary>
    /// <returns>Whether there were any.</returns>
    private static bool NameNodes(OnnxModel model)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        bool changed = false;
        foreach (NodeProto node in GraphWalk.Nodes(model.Proto.Graph))
        {
            for (int i = 1; node.Name.Length == 0 || !names.Add(node.Name); i++)
            {
                string output = node.Output.FirstOrDefault(output => output.Length > 0) ?? node.OpType;
                node.Name = i == 1 ? $"{output}_node" : $"{output}_node{i}";
                changed = true;
                if (names.Add(node.Name))
                {
                    break;
                }
            }
        }

        return changed;
    }
}
