namespace EdgeReco.Demo.Pictures;

/// <summary>A drawing that takes colours.</summary>
/// <param name="Template">SVG with the marks that <see cref="Canvas"/> fills in.</param>
/// <param name="Shadow">Half the width of its shadow on the ground.</param>
/// <param name="Lift">How far it is raised, so that low things do not hang at the foot of a card.</param>
/// <param name="Fixed">Whether it looks the same in every size.</param>
internal sealed record Shape(string Template, int Shadow, int Lift, bool Fixed);
