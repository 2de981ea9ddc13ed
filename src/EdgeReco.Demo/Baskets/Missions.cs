namespace EdgeReco.Demo.Baskets;

/// <summary>The shopping missions.</summary>
internal static class Missions
{
    public const string Table = """
        # Breakfast; 60; 555555555555; 5555587; 996422111222210
        Fresh Milk 700; Natural Yogurt 300; Fruit Yogurt 350 1-3; Butter 300; Eggs 400
        # Hot pot night; 50; 986432234689; 4445799; 000111112479952
        Hot Pot Bases 980 1-2; Lamb & Beef Slices 800 1-2; Tofu 600 1-2; Fish & Meat Balls 600 1-3; Dipping Sauces 600 1-2; Soya Specialities 300
        """;
}
