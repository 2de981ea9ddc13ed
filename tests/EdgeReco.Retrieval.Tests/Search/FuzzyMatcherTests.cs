using EdgeReco.Contracts;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Retrieval.Tests.Search;

public sealed class FuzzyMatcherTests
{
    [Fact]
    public void Find_AnyWord_FindsWhatAFullTableFinds()
    {
        var random = new Random(3);
        string Word() => new([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => "abcde"[random.Next(5)])]);
        string[] words = [.. Enumerable.Range(0, 400).Select(_ => Word()).Distinct()];
        SearchIndex index = Indexes.Of([.. words.Select((w, i) => new Product { Id = $"{i}", Name = w })]);
        var places = new (int Term, int Edits, int Frequency)[words.Length];
        for (int i = 0; i < 300; i++)
        {
            string word = Word();
            for (int edits = 1; edits <= 2; edits++)
            {
                int count = FuzzyMatcher.Find(word, edits, prefixes: false, index, places);
                (string, int)[] found = [.. places[..count].Select(p => (index.Terms.Text(p.Term).ToString(), p.Edits)).Order()];
                (string, int)[] expected = [.. words.Select(w => (w, Distance(word, w))).Where(w => w.Item2 > 0 && w.Item2 <= edits).Order()];
                Assert.Equal(expected, found);
            }
        }
    }

    [Theory]
    [InlineData("keybo", "keyboard")]
    [InlineData("keyba", "keyboard")]
    [InlineData("ekybo", "keyboard")]
    public void Find_Prefixes_ReachesLongerWords(string typed, string expected)
    {
        SearchIndex index = Indexes.Of(new Product { Id = "1", Name = "keyboard" }, new Product { Id = "2", Name = "kettle" });
        var places = new (int Term, int Edits, int Frequency)[4];
        int count = FuzzyMatcher.Find(typed, 1, prefixes: true, index, places);
        Assert.Equal(typed == "keybo" ? [] : [expected], places[..count].Select(p => index.Terms.Text(p.Term).ToString()));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(25, 0)]
    public void EditsFor_Length_AllowsOneFromFourTwoFromEight(int length, int expected) => Assert.Equal(expected, FuzzyMatcher.EditsFor(length));

    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
