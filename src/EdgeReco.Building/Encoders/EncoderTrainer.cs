using EdgeReco.Building.Evaluation;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building.Encoders;

/// <summary>Trains an encoder: texts from sources, their vectors from teachers, and a student that learns them.</summary>
/// <param name="options">What and how.</param>
/// <param name="student">The kind of student.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
public sealed class EncoderTrainer(EncoderTrainerOptions options, IEncoderStudent student, IProgress<BuildProgress>? progress)
{
    /// <summary>Trains, and puts the encoder's folder in its place.</summary>
    /// <param name="cancellationToken">Stops; the teachers' vectors and checkpoints stay in the work folder.</param>
    /// <exception cref="Ingestion.SourceException">A source cannot be used.</exception>
    /// <exception cref="InvalidDataException">A teacher or the texts do not do; the message says which and why.</exception>
    /// <exception cref="IOException">A file cannot be written; nothing half-written is left.</exception>
    public EncoderTrainingReport Run(CancellationToken cancellationToken)
    {
        var told = progress is null ? null : new Passed(progress);
        var teachers = new List<Teacher>();
        string output = Path.GetFullPath(options.Output);
        string unfinished = $"{output}.{Guid.NewGuid():N}.tmp";
        try
        {
            foreach (string model in options.Teachers)
            {
                progress?.Report(new BuildProgress("teachers", double.NaN, ""));
                EncoderSource source = EncoderSource.Find(model, options.Settings, null);
                teachers.Add(new Teacher(model, source.Tokenizer, source.Open(null, options.Training.Threads)));
            }

            TrainingTexts texts = EncoderTextSources.Read(options.Texts, options.Mapping, options.TextOptions, teachers[0].TokenizerFile, progress, cancellationToken);
            var maker = new EncoderLessonMaker(new TeacherCache(Path.Combine(options.Training.WorkFolder, "teachers"), options.Training.Threads), told);
            using EncoderLesson lesson = maker.Make(teachers, texts, options.Training.Dimensions, options.Training.Sides, cancellationToken);
            Directory.CreateDirectory(unfinished);
            EncoderTrainingReport report = student.Train(lesson, options.Training, unfinished, told, cancellationToken);
            Place(unfinished, output);
            return report;
        }
        finally
        {
            teachers.ForEach(teacher => teacher.Dispose());
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    /// <summary>Into a folder that is there files are moved one by one, each whole: it may hold other things.</summary>
    private static void Place(string finished, string output)
    {
        if (!Directory.Exists(output))
        {
            Directory.Move(finished, output);
            return;
        }

        foreach (string file in Directory.EnumerateFiles(finished))
        {
            File.Move(file, Path.Combine(output, Path.GetFileName(file)), overwrite: true);
        }
    }

    private sealed class Passed(IProgress<BuildProgress> progress) : IProgress<EncoderProgress>
    {
        public void Report(EncoderProgress value) => progress.Report(new BuildProgress(value.Stage, value.Share, value.Detail));
    }
}
