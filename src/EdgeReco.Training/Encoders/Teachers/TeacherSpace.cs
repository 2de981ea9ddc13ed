using System.Numerics.Tensors;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// The space that a student learns: the teacher's own, or fewer dimensions of it, or of several teachers at once. Then each
/// teacher's vectors are centred and scaled to the same spread, put one behind the other, and projected on the directions
/// of largest variance (PCA); the result has length 1.
/// </summary>
public sealed class TeacherSpace
{
    private readonly float[] _mean;
    private readonly float[] _projection;

    private TeacherSpace(int inputs, int dimensions, float[] mean, float[] projection)
    {
        Inputs = inputs;
        Dimensions = dimensions;
        _mean = mean;
        _projection = projection;
    }

    /// <summary>Numbers of the teachers' vectors together.</summary>
    public int Inputs { get; }

    /// <summary>Numbers of a vector of this space.</summary>
    public int Dimensions { get; }

    /// <summary>Vectors stay as they are.</summary>
    public bool IsTeachersOwn => _projection.Length == 0;

    /// <summary>One teacher's own space.</summary>
    public static TeacherSpace Own(int dimensions) => new(dimensions, dimensions, [], []);

    /// <summary>Takes over the parts of a space that was stored.</summary>
    internal static TeacherSpace Of(int inputs, int dimensions, float[] mean, float[] projection) => new(inputs, dimensions, mean, projection);

    /// <summary>Finds the space.</summary>
    /// <param name="teachers">Each teacher's vectors of the same texts.</param>
    /// <param name="dimensions">Numbers of a vector; fewer where the texts are fewer.</param>
    internal static TeacherSpace Fit(IReadOnlyList<TeacherVectors> teachers, int dimensions)
    {
        int inputs = teachers.Sum(teacher => teacher.Dimensions);
        if (teachers.Count == 1 && dimensions >= inputs)
        {
            return Own(inputs);
        }

        double[] sum = new double[inputs];
        double[] products = new double[inputs * inputs];
        Accumulate(teachers, inputs, sum, products);
        int count = teachers[0].Count;
        TensorPrimitives.Divide(sum, count, sum);
        for (int i = 0; i < inputs; i++)
        {
            for (int j = 0; j < inputs; j++)
            {
                products[(i * inputs) + j] = (products[(i * inputs) + j] / count) - (sum[i] * sum[j]);
            }
        }

        double[] scale = Scales(teachers, products, inputs);
        for (int i = 0; i < inputs; i++)
        {
            TensorPrimitives.Multiply(products.AsSpan(i * inputs, inputs), scale, products.AsSpan(i * inputs, inputs));
            TensorPrimitives.Multiply(products.AsSpan(i * inputs, inputs), scale[i], products.AsSpan(i * inputs, inputs));
        }

        (_, double[] directions) = SymmetricEigen.Decompose(products, inputs);
        int kept = Math.Min(dimensions, inputs);
        float[] projection = new float[kept * inputs];
        for (int i = 0; i < projection.Length; i++)
        {
            projection[i] = (float)(directions[i] * scale[i % inputs]);
        }

        return new TeacherSpace(inputs, kept, [.. sum.Select(value => (float)value)], projection);
    }

    /// <summary>Brings a text's vectors into the space.</summary>
    /// <param name="vectors">The teachers' vectors one behind the other, [<see cref="Inputs"/>]; destroyed.</param>
    /// <param name="vector">Receives the vector, [<see cref="Dimensions"/>], of length 1.</param>
    public void Project(Span<float> vectors, Span<float> vector)
    {
        if (IsTeachersOwn)
        {
            vectors.CopyTo(vector);
        }
        else
        {
            TensorPrimitives.Subtract(vectors, _mean, vectors);
            for (int i = 0; i < vector.Length; i++)
            {
                vector[i] = TensorPrimitives.Dot(_projection.AsSpan(i * Inputs, Inputs), (ReadOnlySpan<float>)vectors);
            }
        }

        float norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }

    /// <summary>Centre and projection, [<see cref="Inputs"/>] and [<see cref="Dimensions"/>, <see cref="Inputs"/>]; empty for a teacher's own space.</summary>
    internal (float[] Mean, float[] Projection) Parts => (_mean, _projection);

    private static void Accumulate(IReadOnlyList<TeacherVectors> teachers, int inputs, double[] sum, double[] products)
    {
        float[] row = new float[inputs];
        double[] wide = new double[inputs];
        for (int i = 0; i < teachers[0].Count; i++)
        {
            int at = 0;
            foreach (TeacherVectors teacher in teachers)
            {
                teacher.Read(i, row.AsSpan(at, teacher.Dimensions));
                at += teacher.Dimensions;
            }

            TensorPrimitives.ConvertTruncating<float, double>(row, wide);
            TensorPrimitives.Add(sum, wide, sum);
            for (int j = 0; j < inputs; j++)
            {
                Span<double> line = products.AsSpan(j * inputs, inputs);
                TensorPrimitives.MultiplyAdd(wide, wide[j], line, line);
            }
        }
    }

    /// <summary>For each number the reciprocal of its teacher's spread.</summary>
    private static double[] Scales(IReadOnlyList<TeacherVectors> teachers, double[] covariance, int inputs)
    {
        double[] scales = new double[inputs];
        int at = 0;
        foreach (TeacherVectors teacher in teachers)
        {
            double variance = 0;
            for (int i = at; i < at + teacher.Dimensions; i++)
            {
                variance += covariance[(i * inputs) + i];
            }

            scales.AsSpan(at, teacher.Dimensions).Fill(1 / Math.Sqrt(Math.Max(variance, 1e-12)));
            at += teacher.Dimensions;
        }

        return scales;
    }
}
