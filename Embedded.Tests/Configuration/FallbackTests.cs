using Akka.Configuration;

namespace Embedded.Tests.Configuration;

/// <summary>A configuration over others.</summary>
public sealed class FallbackTests
{
    private static readonly Config Own = ConfigurationFactory.ParseString("a = 1, l = [1]\nb { c = 1 }");
    private static readonly Config Both = Own.WithFallback(
        ConfigurationFactory.ParseString("a = 2, e = 4, l = [2, 3]\nb { c = 2, d = 3 }"));

    [Fact]
    public void TakesFromTheFallbackWhatItLacks()
    {
        Assert.Equal(1, Both.GetInt("a"));
        Assert.Equal(1, Both.GetInt("b.c"));
        Assert.Equal(3, Both.GetInt("b.d"));
        Assert.Equal(4, Both.GetInt("e"));
        Assert.Equal([1], Both.GetIntList("l"));
        Assert.Equal(3, Both.GetConfig("b")!.GetInt("d"));
        Assert.Equal(["a", "b", "e", "l"], Both.AsEnumerable().Select(field => field.Key).Order());
    }

    [Fact]
    public void LeavesTheOriginalsAsTheyWere()
    {
        Assert.False(Own.HasPath("e"));
        Assert.False(Own.HasPath("b.d"));
    }

    [Fact]
    public void IsUnchangedWithoutAFallback()
    {
        Assert.Same(Own, Own.WithFallback(null));
        Assert.Same(Own, ConfigurationFactory.Empty.WithFallback(Own));
    }

    [Fact]
    public void CannotBeItsOwnFallback() => Assert.Throws<ArgumentException>(() => Own.WithFallback(Own));

    [Fact]
    public void AddsUpWithText()
    {
        Assert.Equal(2, (Own + "z = 2").GetInt("z"));
        Assert.Equal(9, ("a = 9" + Own).GetInt("a"));
    }

    [Fact]
    public void MayBeMissingAltogether()
    {
        Config? missing = null;
        Assert.True(missing.IsNullOrEmpty());
        Assert.Same(Own, missing.SafeWithFallback(Own));
        Assert.Same(Own, Own.SafeWithFallback(Own));
        Assert.Equal(4, Own.SafeWithFallback("e = 4").GetInt("e"));
    }

    [Fact]
    public void ShowsItselfWithAndWithoutTheFallback()
    {
        Assert.False(ConfigurationFactory.ParseString(Both.ToString()).HasPath("e"));
        Assert.Equal(4, ConfigurationFactory.ParseString(Both.ToString(includeFallback: true)).GetInt("e"));
        Assert.Equal(1, ConfigurationFactory.ParseString(Both.ToString(includeFallback: true)).GetInt("a"));
    }
}
