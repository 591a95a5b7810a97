using Messaging.Origins;
using Messaging.Sandboxing;
using Messaging.Testing;
using Messaging.Windows.Navigation;

namespace Messaging.Tests.Navigation;

public sealed class DocumentAddressTests
{
    private static readonly Origin Maker = Origin.TupleOf("https://a.test/")!;
    private static readonly Origin Fresh = Origin.Opaque(9);

    [Theory]
    [Requirement("H1", "H2")]
    [InlineData("https://b.test/page", null, "https://b.test")]
    [InlineData("about:blank", null, "https://a.test")]
    [InlineData("about:blank#part", null, "https://a.test")]
    [InlineData("about:srcdoc", null, "https://a.test")]
    [InlineData("blob:https://b.test/1-2-3", null, "https://b.test")]
    [InlineData("data:text/html,x", null, "null")]
    [InlineData("about:blank", "", "null")]
    [InlineData("about:srcdoc", "allow-scripts", "null")]
    [InlineData("about:srcdoc", "allow-same-origin", "https://a.test")]
    [InlineData("https://b.test/", "allow-scripts", "null")]
    public void ADocumentHasTheOriginOfItsUrlOrOfItsMakerUnlessItIsSandboxed(string url, string? sandbox, string origin) =>
        Assert.Equal(origin, DocumentAddress.OriginOf(url, Sandbox.Parse(sandbox), Maker, () => Fresh).ToString());

    [Fact]
    [Requirement("H2", "G15")]
    public void ABlankDocumentInheritsEvenAnOpaqueOrigin()
    {
        var opaque = Origin.Opaque(3);
        Assert.Equal(opaque, DocumentAddress.OriginOf("about:blank", Sandbox.None, opaque, () => Fresh));
        Assert.Equal(Fresh, DocumentAddress.OriginOf("about:blank", Sandbox.None, null, () => Fresh));
        Assert.Equal(Fresh, DocumentAddress.OriginOf("about:blank", Sandbox.Parse(""), opaque, () => Fresh));
    }

    [Theory]
    [InlineData("https://a.test/", "https://a.test/#one", true)]
    [InlineData("https://a.test/#one", "https://a.test/#two", true)]
    [InlineData("https://a.test/#one", "https://a.test/", false)]
    [InlineData("https://a.test/", "https://a.test/?q#one", false)]
    public void OnlyTheFragmentMayDifferForTheDocumentToStay(string current, string next, bool stays) =>
        Assert.Equal(stays, DocumentAddress.IsFragmentOf(current, next));

    [Theory]
    [InlineData("https://a.test/page?q#part", "https://a.test/other", "https://a.test/page?q")]
    [InlineData("https://a.test/page?q", "https://b.test/", "https://a.test/")]
    [InlineData("https://a.test/page", "http://a.test/", "")]
    [InlineData("https://a.test/page", "about:srcdoc", "https://a.test/page")]
    [InlineData("data:text/html,x", "https://a.test/", "")]
    public void AReferrerSaysNoMoreThanTheWayAllows(string from, string to, string referrer) =>
        Assert.Equal(referrer, DocumentAddress.ReferrerFor(from, to));
}
