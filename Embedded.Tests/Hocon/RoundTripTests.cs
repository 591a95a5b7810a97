using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>What a document shows itself as can be read again.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("a = 1, b { c = [1, 2], d = x }")]
    [InlineData("a { b { c { d = x } } }, e = []")]
    public void ShowsItselfAsADocumentOfTheSameValues(string document) =>
        Assert.Equal(Documents.Show(document), Documents.Show(HoconParser.Parse(document).ToString()));

    [EmbeddedTheory("Hocon 2.0.4 leaves out quotes that the text needs.")]
    [InlineData("a = [1, { b = 2 }, []], c {}, d = null, e = \"null\", f = \"\"")]
    [InlineData("\"\" = 1, \"a b\" = \"# // x\", \"include\" = \"\\\" \\\\ \\n \\u0001\", x = \"a:b+=c\"")]
    [InlineData("[1, 2, [3]]")]
    [InlineData("a { \"dotted.key\" = \"x y\" }")]
    public void ShowsItselfSoThatItReadsBack(string document)
    {
        var root = HoconParser.Parse(document);
        Assert.Equal(Documents.Show(root.Value), Documents.Show(root.ToString()));
        Assert.Equal(Documents.Show(root.Value), Documents.Show(root.PrettyPrint(4)));
    }

    [EmbeddedFact("Hocon 2.0.4 sets other separators.")]
    public void IndentsItsFields() =>
        Assert.Equal("{\n  a : 1,\n  b : {\n    c : [x, {\n      d : \"y z\"\n    }]\n  }\n}",
            HoconParser.Parse("a = 1, b.c = [x, { d = y z }]").PrettyPrint(2));
}
