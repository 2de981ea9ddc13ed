using EdgeReco.Inference.Json;

namespace EdgeReco.Inference.Tokenizing.Reading;

/// <summary>Reads the post-processor: which special tokens stand around one text.</summary>
internal static class TemplateReader
{
    private const int MostSpecials = 64;

    /// <summary>Reads <c>TemplateProcessing</c> (its single form), <c>BertProcessing</c>, <c>RobertaProcessing</c> or none.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static TokenTemplate Read(JsonField processor)
    {
        if (processor.IsNull)
        {
            return TokenTemplate.None;
        }

        string type = processor["type"].Text();
        return type switch
        {
            "TemplateProcessing" => ReadTemplate(processor),
            "BertProcessing" or "RobertaProcessing" => new TokenTemplate([SecondItem(processor["cls"])], [SecondItem(processor["sep"])]),
            _ => throw processor["type"].Error("supported are TemplateProcessing, BertProcessing and RobertaProcessing"),
        };
    }

    private static TokenTemplate ReadTemplate(JsonField processor)
    {
        var before = new List<int>();
        List<int>? after = null;
        JsonField single = processor["single"];
        foreach (JsonField item in single.Items())
        {
            JsonField special = item["SpecialToken"];
            JsonField sequence = item["Sequence"];
            JsonField part = special.IsNull ? sequence : special;
            if (part["type_id"].Number(0, int.MaxValue, 0) != 0)
            {
                throw part["type_id"].Error("only type 0 is supported");
            }

            if (special.IsNull)
            {
                if (after is not null || sequence["id"].Text() != "A")
                {
                    throw sequence["id"].Error("expected one sequence A");
                }

                after = [];
                continue;
            }

            string name = special["id"].Text();
            foreach (JsonField id in processor["special_tokens"][name]["ids"].Items())
            {
                (after ?? before).Add(id.Number(0, ModelSection.LargestPossibleId));
            }
        }

        if (after is null || before.Count + after.Count > MostSpecials)
        {
            throw single.Error($"expected one sequence and at most {MostSpecials} special tokens");
        }

        return new TokenTemplate([.. before], [.. after]);
    }

    private static int SecondItem(JsonField pair)
    {
        JsonField[] items = [.. pair.Items()];
        return items.Length == 2 ? items[1].Number(0, ModelSection.LargestPossibleId) : throw pair.Error("expected a token and its id");
    }
}
