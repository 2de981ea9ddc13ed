using EdgeReco.Compression.Arithmetic;

namespace EdgeReco.Compression.Advice;

/// <summary>What a kind of work has of a model, each of 1.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Weights">Of the bytes of weights.</param>
/// <param name="Macs">Of the multiplications with addition.</param>
/// <param name="Time">Of the expected time without dispatch.</param>
public sealed record WorkShare(WorkKind Kind, double Weights, double Macs, double Time);
