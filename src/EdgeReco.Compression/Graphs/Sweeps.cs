using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>Repeats a change until it finds nothing more to do.</summary>
internal static class Sweeps
{
    private const int Most = 1000;

    /// <summary>Sweeps over all graphs of a model, nested ones included, until a whole round changes nothing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sweep">Notes changes in an editor and says how many; they are committed afterwards.</param>
    /// <param name="cancellation">Stops between sweeps.</param>
    /// <returns>Changes in all.</returns>
    public static int Run(OnnxModel model, Func<GraphEditor, int> sweep, CancellationToken cancellation)
    {
        int all = 0;
        for (int round = 0; round < Most; round++)
        {
            int changes = 0;
            foreach (GraphEditor editor in GraphEditor.All(model.Proto))
            {
                cancellation.ThrowIfCancellationRequested();
                int here = sweep(editor);
                if (here > 0)
                {
                    editor.Commit();
                    changes += here;
                }
            }

            if (changes == 0)
            {
                break;
            }

            all += changes;
        }

        return all;
    }
}
