using System.Text;
using CsCheck;

namespace EdgeReco.Ingestion.Tests.Sources;

public sealed class DelimitedReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4")]
    [InlineData("\uFEFFa,b\n1,2\n\n3,4\n\n")]
    [InlineData("a,b\n\"1\",\"2\"\r\n\"3\",\"4\"")]
    public void Read_LineEndsMarkAndQuotes_AreRead(string text)
    {
        Assert.Equal(["1|2@2", $"3|4@{(text.Contains("\n\n", StringComparison.Ordinal) ? 4 : 3)}"], Read("x.csv", text));
    }

    [Fact]
    public void Read_QuotedDelimitersFeedsAndQuotes_AreText()
    {
        Assert.Equal(["a, \"b\" c|2@2", "3|4@4"], Read("x.csv", "a,b\n\"a, \"\"b\"\"\nc\",2\n3,4\n"));
    }

    [Fact]
    public void Read_QuoteInsideUnquotedField_IsText()
    {
        Assert.Equal(["5\" pipe|2@2"], Read("x.csv", "a,b\n5\" pipe,2\n"));
    }

    [Fact]
    public void Read_Tsv_SplitsAtTabs()
    {
        Assert.Equal(["1,5|say \"hi\"@2"], Read("x.tsv.gz", "a\tb\r\n1,5\t\"say \"\"hi\"\"\"\r\n"));
    }

    [Fact]
    public void Read_EmptyLastFieldAtTheEnd_IsEmpty()
    {
        Assert.Equal(["1|@2"], Read("x.csv", "a,b\n1,"));
    }

    [Fact]
    public void Read_WrongFieldCount_IsMalformed()
    {
        Assert.Equal(["!3 fields where the header has 2@2", "1|2@3"], Read("x.csv", "a,b\n1,2,3\n1,2\n"));
    }

    [Fact]
    public void Read_UnclosedQuote_CostsOneLine()
    {
        Assert.Equal(["!a quoted field is not closed@2", "3|4@3", "5|6@4"], Read("x.csv", "a,b\n\"1,2\n3,4\n5,6\n"));
    }

    [Fact]
    public void Read_TextAfterQuote_CostsOneLine()
    {
        Assert.Equal(["!text follows a closing quote@2", "3|4@3"], Read("x.csv", "a,b\n\"1\"x,2\n3,4\n"));
    }

    [Fact]
    public void Read_InvalidUtf8_IsMalformed()
    {
        byte[] bytes = [.. "a,b\n1,"u8, 0xff, 0xfe, .. "\n3,4\n"u8];
        Assert.Equal(["!invalid UTF-8@2", "3|4@3"], Read(_folder.Write("x.csv", bytes)));
    }

    [Theory]
    [InlineData("x.csv", false)]
    [InlineData("x.csv", true)]
    [InlineData("x.csv.gz", false)]
    public void Read_TenMegabyteLine_IsMalformedAndSkipped(string name, bool quoted)
    {
        string quote = quoted ? "\"" : "";
        string text = $"a,b\n{quote}{new string('x', 10_000_000)}{quote},2\n3,4\n";
        Assert.Equal(["!the record is longer than 1024 KiB@2", "3|4@3"], Read(name, text));
    }

    [Fact]
    public void Read_TenMegabyteLine_StaysInBoundedMemory()
    {
        string path = _folder.Write("x.csv.gz", "a,b\n" + new string('x', 30_000_000) + ",2\n3,4\n");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(2, Read(path).Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
    }

    [Fact]
    public void Read_ControlCharacters_BecomeSpaces()
    {
        Assert.Equal(["x y|2@2"], Read("x.csv", "a,b\n\u0001x\u0007y,2\n"));
    }

    [Fact]
    public void Read_WhatWasWrittenByTheRules_ComesBack()
    {
        Gen.String[Gen.Char["ab,\"\n\r\té中"], 0, 6].Array[1, 5].List[1, 30].Sample(
            rows =>
            {
                int width = rows[0].Length;
                var text = new StringBuilder(string.Join(',', Enumerable.Range(0, width).Select(i => $"c{i}"))).Append('\n');
                var expected = new List<string>();
                foreach (string[] row in rows)
                {
                    string[] cells = [.. Enumerable.Range(0, width).Select(i => i < row.Length ? row[i] : "")];
                    text.AppendJoin(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
                    expected.Add(string.Join('|', cells.Select(cell => FieldValue.OfText(cell).Text ?? "")));
                }

                // A row that is one empty field reads as a blank line.
                expected.RemoveAll(row => width == 1 && row.Length == 0);
                IEnumerable<string> read = Read("x.csv", text.ToString()).Select(row => row[..row.LastIndexOf('@')]);
                Assert.Equal(expected, read.Where(row => width > 1 || row.Length > 0));
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrowsAndEnds()
    {
        Gen.Byte.Array[0, 400].Sample(
            noise =>
            {
                string path = _folder.Write("x.csv", [.. "a,b\n"u8, .. noise]);
                Assert.InRange(Read(path).Count, 0, noise.Length);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void Open_ColumnTwice_IsRefused()
    {
        string path = _folder.Write("x.csv", "a,b,a\n1,2,3\n");
        Assert.Contains("column 'a' appears twice", Assert.Throws<SourceException>(() => RecordReader.Open(path)).Message, StringComparison.Ordinal);
    }

    private List<string> Read(string name, string text) => Read(_folder.Write(name, text));

    private static List<string> Read(string path)
    {
        using RecordReader reader = RecordReader.Open(path);
        var rows = new List<string>();
        for (ReadStatus status = reader.Read(); status != ReadStatus.End; status = reader.Read())
        {
            rows.Add(status == ReadStatus.Malformed
                ? $"!{reader.Problem}@{reader.Line}"
                : $"{string.Join('|', reader.Columns.Names.Select((_, i) => reader.Record[i].Text ?? ""))}@{reader.Line}");
        }

        return rows;
    }
}
