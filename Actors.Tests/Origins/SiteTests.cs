using Messaging.Agents;
using Messaging.Origins;
using Messaging.Testing;

namespace Messaging.Tests.Origins;

public sealed class SiteTests
{
    [Theory]
    [Requirement("H5")]
    [InlineData("https://www.a.test:8080/", "https://a.test")]
    [InlineData("https://a.test/", "https://a.test")]
    [InlineData("http://a.test/", "http://a.test")]
    [InlineData("https://x.y.example.co.uk/", "https://example.co.uk")]
    [InlineData("https://someone.github.io/", "https://someone.github.io")]
    [InlineData("http://localhost:5000/", "http://localhost")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1")]
    [InlineData("http://[::1]/", "http://[::1]")]
    public void ASiteIsTheSchemeAndTheRegistrableDomain(string url, string site) =>
        Assert.Equal(site, Site.Of(Origin.TupleOf(url)!).ToString());

    [Fact]
    [Requirement("H5", "H6")]
    public void APartitionTellsAInsideBInsideAFromA()
    {
        var a = Origin.TupleOf("https://a.test/")!;
        var b = Origin.TupleOf("https://b.test/")!;
        var top = StoragePartition.TopLevel(a);

        Assert.Equal(top, top.Within(a));
        Assert.NotEqual(top, top.Within(b).Within(a));
        Assert.Equal(top.TopLevelSite, top.Within(b).Within(a).TopLevelSite);
        Assert.Equal(top, top.Within(Origin.TupleOf("https://www.a.test/")!));
        Assert.NotEqual(new StorageKey(Origin.Opaque(1), top), new StorageKey(Origin.Opaque(2), top));
    }

    [Fact]
    [Requirement("P1")]
    public void WindowsOfOneGroupShareAClusterBySiteOrIfIsolatedByOrigin()
    {
        var a = Origin.TupleOf("https://a.test/")!;
        var www = Origin.TupleOf("https://www.a.test/")!;

        Assert.Equal(AgentCluster.OfWindow(1, a, false), AgentCluster.OfWindow(1, www, false));
        Assert.NotEqual(AgentCluster.OfWindow(1, a, true), AgentCluster.OfWindow(1, www, true));
        Assert.NotEqual(AgentCluster.OfWindow(1, a, false), AgentCluster.OfWindow(2, a, false));
        Assert.NotEqual(AgentCluster.OfWindow(1, Origin.Opaque(1), false), AgentCluster.OfWindow(1, Origin.Opaque(2), false));
    }

    [Theory]
    [InlineData("https://a.test/", true)]
    [InlineData("http://a.test/", false)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://127.0.0.1/", true)]
    [InlineData("http://127.example.test/", false)]
    public void AnOriginIsTrustworthyIfNobodyCanListen(string url, bool trustworthy) =>
        Assert.Equal(trustworthy, SecureContext.IsTrustworthy(Origin.TupleOf(url)!));
}
