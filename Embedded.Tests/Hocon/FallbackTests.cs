using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Settings over other settings.</summary>
public sealed class FallbackTests
{
    private static readonly Config Own = HoconConfigurationFactory.ParseString("a = 1, b { c = 1 }, l = [1], n = null");

    private static readonly Config Both = Own.WithFallback(
        HoconConfigurationFactory.ParseString("a = 2, b { c = 2, d = 3 }, e = 4, l = [2, 3], n = 5"));

    [Fact]
    public void TakeFromTheFallbackWhatTheyLack()
    {
        Assert.Equal(1, Both.GetInt("a"));
        Assert.Equal(1, Both.GetInt("b.c"));
        Assert.Equal(3, Both.GetInt("b.d"));
        Assert.Equal(4, Both.GetInt("e"));
        Assert.Equal("{c:1,d:3}", Documents.Show(Both.GetConfig("b").Root));
    }

    [Fact]
    public void ReplaceListsAsAWhole() => Assert.Equal([1], Both.GetIntList("l"));

    [Fact]
    public void HideTheFallbackWithNull() => Assert.Null(Both.GetString("n"));

    [Fact]
    public void LeaveTheOriginalsAsTheyWere()
    {
        Assert.False(Own.HasPath("e"));
        Assert.Equal("{a:1,b:{c:1},l:[1],n:null}", Documents.Show(Own.Root));
    }

    [Fact]
    public void ShowWithAndWithoutTheFallback()
    {
        Assert.Equal("{a:1,b:{c:1},l:[1],n:null}", Documents.Show(Both.ToString(false)));
        Assert.Equal("{a:1,b:{c:1,d:3},e:4,l:[1],n:null}", Documents.Show(Both.ToString(true)));
    }

    [Fact]
    public void ChainInOrder()
    {
        Config third = "a = 3, f = 3, e = 3";
        var chained = Both.WithFallback(third);
        Assert.Equal(1, chained.GetInt("a"));
        Assert.Equal(4, chained.GetInt("e"));
        Assert.Equal(3, chained.GetInt("f"));
    }

    [Fact]
    public void AreUnchangedByAnEmptyFallback()
    {
        Assert.Same(Own, Own.WithFallback(Config.Empty));
        Assert.Same(Own, Config.Empty.WithFallback(Own));
        Assert.Same(Own, ((Config)"{}").WithFallback(Own));
    }

    [Fact]
    public void CannotBeTheirOwnFallback() => Assert.Throws<ArgumentException>(() => Own.WithFallback(Own));

    [Fact]
    public void AddUpWithText()
    {
        Assert.Equal(2, (Own + "z = 2").GetInt("z"));
        Assert.Equal(9, ("a = 9" + Own).GetInt("a"));
    }

    [Fact]
    public void MayBeMissingAltogether()
    {
        Config? missing = null;
        Assert.True(missing.IsNullOrEmpty());
        Assert.True(Config.Empty.IsNullOrEmpty());
        Assert.False(Own.IsNullOrEmpty());
        Assert.Same(Own, missing.SafeWithFallback(Own));
    }

    [EmbeddedFact("Hocon 2.0.4 looks below a value for what only the fallback has, and merges objects in GetConfig but not in GetObject.")]
    public void AreOneMergedDocument()
    {
        Assert.Equal(2, Both.GetObject("b").Count);
        Assert.False(((Config)"a = 1").WithFallback("a { b = 2 }").HasPath("a.b"));
    }
}
