namespace EdgeReco.Training.Encoders;

/// <summary>What an encoder is trained on: short texts as shoppers type them, and whole product texts.</summary>
/// <param name="Queries">Texts for the student.</param>
/// <param name="Meanings">Different texts that teachers read as queries; many texts of the student may share one.</param>
/// <param name="Documents">Product texts, read by teachers as documents; empty where only lines of text were given.</param>
public sealed record TrainingTexts(IReadOnlyList<TrainingText> Queries, IReadOnlyList<string> Meanings, IReadOnlyList<string> Documents);
