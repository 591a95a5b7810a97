using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Documents that include others.</summary>
public sealed class IncludeTests
{
    [Theory]
    [InlineData("include \"x\"")]
    [InlineData("include file(\"x\")")]
    [InlineData("include required(\"x\")")]
    [InlineData("include required(file(\"x\"))")]
    [InlineData("include classpath(\"x\")")]
    [InlineData("include url(\"x\")")]
    public void TakeTheFieldsOfWhatTheyInclude(string include) =>
        Assert.Equal("{a:1,p:2,z:3}", Documents.Show($"a = 1\n{include}\nz = 3", Documents.Named(("x", "p = 2"))));

    [Fact]
    public void TellTheCallbackWhichFormWasWritten()
    {
        var asked = new List<string>();
        Documents.Show("include \"a\"\ninclude file(\"b\")\ninclude url(\"c\")\ninclude classpath(\"d\")", (kind, name) =>
        {
            asked.Add($"{kind} {name}");
            return Task.FromResult("x = 1");
        });
        Assert.Equal(["File a", "File b", "Url c", "Resource d"], asked);
    }

    [EmbeddedFact("Hocon 2.0.4 keeps the object from before the include.")]
    public void MergeInTheOrderOfTheLines() =>
        Assert.Equal("{p:{q:2,r:3,s:1}}",
            Documents.Show("p { q = 1, s = 1 }\ninclude \"x\"\np.r = 3", Documents.Named(("x", "p { q = 2, r = 2 }"))));

    [Fact]
    public void PutWhatIsIncludedInAnObjectBelowIt() =>
        Assert.Equal("{a:{b:{p:1}}}", Documents.Show("a.b { include \"x\" }", Documents.Named(("x", "p = 1"))));

    [EmbeddedFact("Hocon 2.0.4 resolves what is included by itself.")]
    public void LookUpSubstitutionsOfTheIncludedBelowThatObjectFirst() => Assert.Equal(
        "{a:{p:1,q:1,r:8},other:8,p:9}",
        Documents.Show("p = 9, other = 8, a { include \"x\" }", Documents.Named(("x", "p = 1, q = ${p}, r = ${other}"))));

    [Fact]
    public void MayNest() =>
        Assert.Equal("{a:{b:{c:1}}}", Documents.Show("a { include \"x\" }", Documents.Named(("x", "b { include \"y\" }"), ("y", "c = 1"))));

    [Fact]
    public void SkipWhatIsNotFound() => Assert.Equal("{a:1}", Documents.Show("include \"x\"\na = 1", Documents.Named()));

    [Fact]
    public void FailIfWhatIsNotFoundIsRequired() =>
        Assert.Throws<HoconParserException>(() => Documents.Show("include required(\"x\")", Documents.Named()));

    [Theory]
    [InlineData("include x")]
    [InlineData("include file(x)")]
    [InlineData("include file(\"x\"")]
    [InlineData("include required(\"x\"")]
    [InlineData("include \"x\")")]
    public void MustBeWrittenWhole(string include) =>
        Assert.Throws<HoconParserException>(() => Documents.Show(include, Documents.Named(("x", "p = 1"))));

    [Fact]
    public void CannotIncludeAList() =>
        Assert.Throws<HoconParserException>(() => Documents.Show("include \"x\"", Documents.Named(("x", "[1]"))));

    [EmbeddedFact("Hocon 2.0.4 overflows the stack.")]
    public void AreRefusedWhenTheyIncludeThemselves()
    {
        var problem = Assert.Throws<HoconParserException>(() => Documents.Show("include \"x\"", Documents.Named(("x", "include \"x\""))));
        Assert.Contains("include", problem.Message, StringComparison.Ordinal);
    }

    [EmbeddedFact("Hocon 2.0.4 names no place.")]
    public void NameTheIncludedTextInErrors()
    {
        var problem = Assert.Throws<HoconParserException>(() =>
            Documents.Show("include \"x.conf\"", Documents.Named(("x.conf", "a = 1\nb = ]"))));
        Assert.StartsWith("x.conf, line 2, column 5: ", problem.Message, StringComparison.Ordinal);
    }
}
