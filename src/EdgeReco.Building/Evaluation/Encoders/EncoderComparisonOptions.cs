using EdgeReco.Ingestion;

namespace EdgeReco.Building.Evaluation;

/// <summary>What encoders are compared on.</summary>
public sealed class EncoderComparisonOptions
{
    /// <summary>The models, the reference first; at least one.</summary>
    public required IReadOnlyList<string> Models { get; set; }

    /// <summary>Source of the products.</summary>
    public required string Catalog { get; set; }

    /// <summary>Which columns mean what; null tells it from the columns.</summary>
    public Mapping? Mapping { get; set; }

    /// <summary>Graded queries.</summary>
    public required IReadOnlyList<RatedQuery> Queries { get; set; }

    /// <summary>What takes the place of what is beside the models.</summary>
    public EncoderSettings Settings { get; set; } = new();

    /// <summary>The model that products go through instead; null when each model encodes them itself.</summary>
    public string? DocumentEncoder { get; set; }

    /// <summary>Whether rankings with the lexical scores added are measured too.</summary>
    public bool Lexical { get; set; }

    /// <summary>Weight of the vector beside the lexical score, 0 to 1.</summary>
    public double Weight { get; set; } = 0.2;

    /// <summary>Most products, graded ones first; null takes all.</summary>
    public int? Limit { get; set; }

    /// <summary>Threads that encode; latency is always measured on one.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Timed single texts of each length.</summary>
    public int Runs { get; set; } = 50;

    /// <summary>Measures the peak memory in MB of a process that runs an encoder; gives null when it cannot. Null: not measured.</summary>
    public Func<EncoderSource, double?>? PeakMemory { get; set; }
}
