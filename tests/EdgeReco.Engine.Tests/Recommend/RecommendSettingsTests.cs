using System.Text;
using EdgeReco.Engine.Recommend;

namespace EdgeReco.Engine.Tests.Recommend;

public sealed class RecommendSettingsTests
{
    [Fact]
    public void Read_WhatWasWritten_ComesBack()
    {
        RecommendSettings settings = RecommendSettings.Read(new RecommendSettings { NeighbourWeight = 2.5f, NeighbourItems = 7 }.ToUtf8());

        Assert.Equal(2.5f, settings.NeighbourWeight);
        Assert.Equal(7, settings.NeighbourItems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":2}")]
    [InlineData("{\"neighbour_floor\":0}")]
    [InlineData("{\"neighbour_weight\":-1}")]
    [InlineData("{\"neighbour_items\":1000000}")]
    [InlineData("{\"diversity\":\"much\"}")]
    public void Read_NoSettings_ThrowsInvalidData(string json) =>
        Assert.Throws<InvalidDataException>(() => RecommendSettings.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Read_HugeFile_ThrowsInvalidData() =>
        Assert.Throws<InvalidDataException>(() => RecommendSettings.Read(new byte[1 << 20]));
}
