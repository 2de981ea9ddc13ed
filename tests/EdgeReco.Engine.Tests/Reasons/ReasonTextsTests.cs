using EdgeReco.Contracts;
using EdgeReco.Engine.Reasons;

namespace EdgeReco.Engine.Tests.Reasons;

public sealed class ReasonTextsTests
{
    [Fact]
    public void Write_EveryCode_HasATextInBothLanguages()
    {
        foreach (ReasonCode code in Enum.GetValues<ReasonCode>())
        {
            Reason english = ReasonTexts.Write(code, null, "milk", ["1"]);
            Reason chinese = ReasonTexts.Write(code, "zh-CN", "牛奶");
            Assert.Equal(code, english.Code);
            Assert.Equal(["1"], english.Because);
            Assert.DoesNotContain(english.Text, c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.Contains(chinese.Text, c => c is >= '\u4E00' and <= '\u9FFF');
        }
    }
}
