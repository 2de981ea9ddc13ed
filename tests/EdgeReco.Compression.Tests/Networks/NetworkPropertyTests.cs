using System.Globalization;
using CsCheck;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>
/// Random networks through every pass and every built-in recipe. What fails is shrunk and printed as code; CsCheck's seed
/// in the message replays it (<c>CsCheck_Seed</c>), and <c>EDGERECO_NETWORKS</c> says how many networks to try.
/// </summary>
public sealed class NetworkPropertyTests
{
    private static readonly long Networks =
        long.TryParse(Environment.GetEnvironmentVariable("EDGERECO_NETWORKS"), NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? count : 5;

    [Fact]
    public void EveryPass_RandomNetwork_RunsIsNearAndNeverLarger() =>
        RandomNetworks.Network.Sample(
            network =>
            {
                var check = new NetworkCheck(network);
                foreach ((string name, Func<IModelPass[]> create, double minSqnr) in NetworkPasses.All)
                {
                    Require(name, check.Pass(name, create, minSqnr));
                }
            },
            iter: Networks,
            print: network => network.ToString());

    [Fact]
    public void EveryRecipe_RandomNetwork_RunsIsNearAndNeverLarger() =>
        RandomNetworks.Network.Sample(
            network =>
            {
                using var folder = new TempFolder();
                var check = new NetworkCheck(network);
                foreach (Recipe recipe in NetworkRecipes.All)
                {
                    Require($"{recipe} for {recipe.Preset.Name}, {recipe.Calibration}, {recipe.Rounding}", check.Recipe(recipe, folder.Path));
                }
            },
            iter: Networks,
            print: network => network.ToString());

    private static void Require(string what, string? problem) => Assert.True(problem is null, $"{what}: {problem}");
}
