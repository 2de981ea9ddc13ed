using System.Diagnostics;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Adds up steps and reports them now and then.</summary>
/// <param name="first">Steps that were done before this run.</param>
/// <param name="steps">Steps in all.</param>
/// <param name="progress">Who is told; may be null.</param>
/// <param name="every">How often.</param>
internal sealed class ProgressMeter(int first, int steps, IProgress<DistillationProgress>? progress, TimeSpan every)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last;
    private double _loss;
    private double _cosine;
    private int _count;
    private long _texts;
    private int _step;

    /// <summary>One step.</summary>
    public void Add(int step, double loss, double cosine, int texts)
    {
        _step = step;
        _loss += loss;
        _cosine += cosine;
        _count++;
        _texts += texts;
        if (_watch.Elapsed - _last >= every)
        {
            Finish();
        }
    }

    /// <summary>Reports what was not reported yet.</summary>
    public void Finish()
    {
        if (_count == 0)
        {
            return;
        }

        _last = _watch.Elapsed;
        progress?.Report(new DistillationProgress(
            _step, steps, _loss / _count, _cosine / _count, _texts / _last.TotalSeconds, _last / (_step - first) * (steps - _step)));
        (_loss, _cosine, _count) = (0, 0, 0);
    }
}
