namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Two hidden states that should be alike: 0 is the embeddings, i what layer i gives, from 1.</summary>
/// <param name="Student">The student's.</param>
/// <param name="Teacher">The teacher's.</param>
internal readonly record struct LayerPair(int Student, int Teacher)
{
    /// <summary>Each of the student's layers with the teacher's of about the same depth; the last ones belong together.</summary>
    public static IReadOnlyList<LayerPair> Even(int student, int teacher) =>
        [.. Enumerable.Range(1, student).Select(layer => new LayerPair(layer, (int)Math.Round((double)layer * teacher / student)))];
}
