using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tuning;

/// <summary>One way to compress: recipes that run one after the other on a model.</summary>
/// <param name="Source">The model's file: the original, or a variant of it.</param>
/// <param name="Name">What it is called in tables; unique with the source.</param>
/// <param name="Stages">The recipes, each on the result of the one before.</param>
/// <param name="Family">Candidates that differ in the width of their numbers only share it.</param>
/// <param name="Prediction">What is expected of it.</param>
public sealed record TuningCandidate(string Source, string Name, IReadOnlyList<Recipe> Stages, string Family, TuningPrediction Prediction);
