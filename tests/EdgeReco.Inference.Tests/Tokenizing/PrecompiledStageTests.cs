using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Inference.Tokenizing.Stages;

namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class PrecompiledStageTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("ﬁn", "fin")]
    [InlineData("x\u0001y", "xy")]
    [InlineData("é", "é")]
    [InlineData("e\u0301!", "é!")]
    [InlineData("\tﬁ\t", " fi ")]
    [InlineData("😀", "😀")]
    public void Apply_Rules_RewriteText(string text, string expected)
    {
        byte[] bytes = Compile(("ﬁ", "fi"), ("\u0001", ""), ("e\u0301", "é"), ("\t", " "));
        Assert.True(PrecompiledMap.TryParse(bytes, out PrecompiledMap? map));
        var pieces = new TextPieces();

        new PrecompiledStage(map).Apply(text, startsText: true, pieces);

        Assert.Equal(expected, pieces[0].ToString());
    }

    [Fact]
    public void Encode_FileWithPrecompiledRules_FollowsThem()
    {
        string map = Convert.ToBase64String(Compile(("ﬁ", "fi")));
        string json = TokenizerFiles.Unigram(normalizer: $$"""{"type": "Precompiled", "precompiled_charsmap": "{{map}}"}""");

        Assert.Equal([4, 9], TokenizerFiles.Encode(json, "ﬁ"));
    }

    [Fact]
    public void Apply_BrokenMap_NeverThrows()
    {
        byte[] bytes = Compile(("ﬁ", "fi"), ("a", "bb"), ("\t", " "));
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            byte[] changed = [.. bytes];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            if (PrecompiledMap.TryParse(changed.AsSpan(0, random.Next(changed.Length + 1)), out PrecompiledMap? map))
            {
                new PrecompiledStage(map).Apply("a ﬁ \t 😀 中", startsText: true, new TextPieces());
            }
        }
    }

    /// <summary>A double array that gives every node a block of 256 places of its own: large, but right.</summary>
    private static byte[] Compile(params (string From, string To)[] rules)
    {
        var nodes = new SortedDictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        foreach ((string from, _) in rules)
        {
            string path = Path(from);
            for (int length = 1; length <= path.Length; length++)
            {
                nodes.TryAdd(path[..length], nodes.Count);
            }
        }

        uint[] units = new uint[(nodes.Count + 1) * 256];
        var places = nodes.ToDictionary(static node => node.Key, static _ => 0u);
        foreach ((string path, int block) in nodes.OrderBy(static node => node.Key.Length))
        {
            uint place = path.Length == 0 ? 0 : ((uint)nodes[path[..^1]] + 1) * 256 + path[^1];
            places[path] = place;
            units[place] = (path.Length == 0 ? 0u : path[^1]) | ((place ^ (((uint)block + 1) * 256)) << 10);
        }

        var texts = new MemoryStream();
        foreach ((string from, string to) in rules)
        {
            string path = Path(from);
            units[places[path]] |= 1 << 8;
            units[(nodes[path] + 1) * 256] = (1u << 31) | (uint)texts.Length;
            texts.Write(Encoding.UTF8.GetBytes(to + "\0"));
        }

        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, units.Length * 4);
        return [.. bytes, .. MemoryMarshal.AsBytes<uint>(units), .. texts.ToArray()];

        static string Path(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
    }
}
