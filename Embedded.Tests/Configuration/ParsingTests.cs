using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Embedded.Tests.Configuration;

/// <summary>From HOCON text to a configuration.</summary>
public sealed class ParsingTests
{
    [Fact]
    public void ReadsEveryFormOfSettings()
    {
        var config = ConfigurationFactory.ParseString(
            """
            # a comment
            akka {
              loglevel = DEBUG // another
              actor.default-dispatcher.throughput = 5
              loggers = ["One, Assembly", Two]
              text = "quoted # text"
            }
            akka.actor { ask-timeout : 10 s }
            base = { a = 1 }
            derived = ${base}
            """);
        Assert.Equal("DEBUG", config.GetString("akka.loglevel"));
        Assert.Equal(5, config.GetInt("akka.actor.default-dispatcher.throughput"));
        Assert.Equal(["One, Assembly", "Two"], config.GetStringList("akka.loggers"));
        Assert.Equal("quoted # text", config.GetString("akka.text"));
        Assert.Equal(TimeSpan.FromSeconds(10), config.GetTimeSpan("akka.actor.ask-timeout"));
        Assert.Equal(1, config.GetInt("derived.a"));
    }

    [EmbeddedFact("Akka.NET forgets the substitution.")]
    public void MergesAnObjectIntoASubstitution()
    {
        var config = ConfigurationFactory.ParseString("base { a = 1, b = 1 }, derived = ${base}, derived { b = 2 }");
        Assert.Equal(1, config.GetInt("derived.a"));
        Assert.Equal(2, config.GetInt("derived.b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    public void ReadsNoSettingsFromNoText(string hocon) => Assert.True(ConfigurationFactory.ParseString(hocon).IsEmpty);

    [Theory]
    [InlineData("a = ${missing}")]
    [InlineData("a = \"\\q\"")]
    [InlineData("a = *")]
    public void RefusesWhatIsNotHocon(string hocon) => Assert.Throws<FormatException>(() => ConfigurationFactory.ParseString(hocon));

    [EmbeddedTheory("Akka.NET names no line, reads on, or ends with another exception.")]
    [InlineData("a = 1\nb = ${missing}", "line 2, column 5: ")]
    [InlineData("a {\n  b = [1\n}", "line 3, column 1: ")]
    [InlineData("a =\n}", "line 2, column 1: ")]
    [InlineData("a = \"x", "line 1, column 5: ")]
    [InlineData("[1, 2]", "line 1, column 1: ")]
    public void NamesTheLineAndColumnOfAnError(string hocon, string place) =>
        Assert.StartsWith(place, Assert.Throws<FormatException>(() => ConfigurationFactory.ParseString(hocon)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void AsksACallbackForIncludes()
    {
        var included = ConfigurationFactory.ParseString("b = 2, c = \"x y\"");
        var config = ConfigurationFactory.ParseString("a { include \"other\" }", name =>
            name == "other" ? new HoconRoot(included.Root) : null!);
        Assert.Equal(2, config.GetInt("a.b"));
        Assert.Equal("x y", config.GetString("a.c"));
    }

    [Fact]
    public void TurnsTextIntoAConfigurationWhereOneIsExpected()
    {
        Config config = "a.b = 1";
        Assert.Equal(1, config.GetInt("a.b"));
    }
}
