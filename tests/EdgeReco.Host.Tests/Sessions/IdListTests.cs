using EdgeReco.Host.Sessions;

namespace EdgeReco.Host.Tests.Sessions;

public class IdListTests
{
    [Fact]
    public void Add_KnownId_KeepsItsPlaceAndCountsPieces()
    {
        var list = new IdList(10);
        list.Add("a", 1);
        list.Add("bb", 1);
        list.Add("a", 2);
        list.Remove("a", 2);
        Assert.Equal(["a", "bb"], list.ToArray());
        list.Remove("a", 1);
        Assert.Equal(["bb"], list.ToArray());
    }

    [Fact]
    public void Touch_KnownId_MovesToTheEnd()
    {
        var list = new IdList(10);
        list.Touch("a");
        list.Touch("b");
        list.Touch("a");
        Assert.Equal(["b", "a"], list.ToArray());
    }

    [Fact]
    public void Add_BeyondCapacity_DropsTheOldest()
    {
        var list = new IdList(2);
        list.Add("a", 1);
        list.Add("b", 1);
        list.Add("c", 1);
        Assert.Equal(["b", "c"], list.ToArray());
    }

    [Fact]
    public void Add_LongIds_StaysBoundedInCharacters()
    {
        var list = new IdList(500);
        for (int i = 0; i < 500; i++)
        {
            list.Add($"{i:D4}{new string('x', 252)}", 1);
        }

        Assert.InRange(list.Characters.Length, 1, 16 * 1024);
        Assert.StartsWith("0499", list.ToArray()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_LeavesNoCharactersBehind()
    {
        var list = new IdList(10);
        list.Add("secret", 1);
        list.Add("z", 1);
        list.Remove("secret", 1);
        Assert.Equal("z", new string(list.Characters).Trim('\0'));
    }

    [Fact]
    public void Wipe_ZeroesTheBuffer()
    {
        var list = new IdList(10);
        list.Add("secret", 1);
        list.Wipe();
        Assert.Equal(0, list.Count);
        Assert.False(list.Characters.IsEmpty);
        Assert.True(list.Characters.IndexOfAnyExcept('\0') < 0);
    }
}
