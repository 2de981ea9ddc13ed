using System.Diagnostics;
using System.Text.Json;

namespace EdgeReco.Inference.Tests;

/// <summary>Teacher models, which are not part of the repository.</summary>
internal static class ReferenceModels
{
    public const string MiniLm = "all-MiniLM-L6-v2";
    public const string E5 = "multilingual-e5-small-en-zh";
    private static readonly Lock Gate = new();

    /// <summary>Path of a file of a model; skips the test where it is absent.</summary>
    public static string Require(string model, string file)
    {
        string path = Path.Combine(Root(), model, file);
        if (!File.Exists(path))
        {
            Assert.Skip($"reference model file '{model}/{file}' is absent; set EDGERECO_MODELS");
        }

        return path;
    }

    /// <summary>Path of a model's weights; unpacks them into a temporary folder where only the compressed file is there.</summary>
    public static string RequireWeights(string model)
    {
        string path = Path.Combine(Root(), model, "model.onnx");
        if (File.Exists(path))
        {
            return path;
        }

        string packed = Require(model, "model.onnx.xz");
        string unpacked = Path.Combine(Path.GetTempPath(), "edgereco-models", model, "model.onnx");
        lock (Gate)
        {
            if (!File.Exists(unpacked))
            {
                Unpack(packed, unpacked);
            }
        }

        return unpacked;
    }

    /// <summary>The lines of a model's <c>golden.jsonl</c>.</summary>
    public static List<(string Text, int[] Ids, float[] Vector)> Golden(string model)
    {
        var golden = new List<(string, int[], float[])>();
        foreach (string line in File.ReadLines(Require(model, "golden.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            golden.Add((
                root.GetProperty("text").GetString()!,
                [.. root.GetProperty("ids").EnumerateArray().Select(static id => id.GetInt32())],
                [.. root.GetProperty("embedding").EnumerateArray().Select(static number => number.GetSingle())]));
        }

        return golden;
    }

    private static string Root()
    {
        string? root = Environment.GetEnvironmentVariable("EDGERECO_MODELS");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            // Beside the checkout, or one folder further up.
            for (DirectoryInfo? above = folder.Parent; root is null && File.Exists(Path.Combine(folder.FullName, "EdgeReco.sln")) && above is not null; above = above.Parent)
            {
                string models = Path.Combine(above.FullName, "shared", "models");
                root = Directory.Exists(models) ? models : null;
            }
        }

        return root ?? "";
    }

    private static void Unpack(string packed, string unpacked)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(unpacked)!);
        string temporary = $"{unpacked}.{Guid.NewGuid():N}";
        using (FileStream target = File.Create(temporary))
        {
            var start = new ProcessStartInfo("xz") { RedirectStandardOutput = true };
            start.ArgumentList.Add("-dc");
            start.ArgumentList.Add(packed);
            using Process? process = TryStart(start);
            if (process is null)
            {
                target.Close();
                File.Delete(temporary);
                Assert.Skip("reference weights are packed and xz is not installed");
            }

            process.StandardOutput.BaseStream.CopyTo(target);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }

        File.Move(temporary, unpacked, overwrite: true);
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
