using System.Text;
using Messaging.Origins;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Sites;

public sealed class Loading : IDisposable
{
    private static readonly Origin Own = Origin.TupleOf(new Uri("https://a.test"))!;
    private static readonly Origin Other = Origin.TupleOf(new Uri("https://b.test"))!;

    private readonly TestSite _site = new TestSite().With("a.js", "script").With("page.html", "page").With("bytes", "?");
    private readonly ResourceLoader _loader;

    public Loading() => _loader = new ResourceLoader(_site.At("https://a.test"));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("https://a.test/a.js", "text/javascript")]
    [InlineData("https://a.test/page.html?x#y", "text/html")]
    [InlineData("https://a.test/bytes", "application/octet-stream")]
    public void GivesFilesTheTypeOfTheirEnding(string url, string type) => Assert.Equal(type, Load(url).ContentType.Essence);

    [Fact]
    public void GivesTheUrlWithoutItsFragment() => Assert.Equal("https://a.test/page.html?x", Load("https://a.test/page.html?x#y").Url);

    [Theory]
    [InlineData("data:,Hello%2C%20World!", "text/plain", "Hello, World!")]
    [InlineData("data:text/html,<p>#x", "text/html", "<p>")]
    [InlineData("data:text/javascript;base64,MSsx", "text/javascript", "1+1")]
    [InlineData("data:;charset=utf-8;base64, TQ ==", "text/plain", "M")]
    [InlineData("data:application/json ; BASE64,e30", "application/json", "{}")]
    [InlineData("data:base64,eA", "text/plain", "eA")]
    [InlineData("data:no type,x?y", "text/plain", "x?y")]
    public void ReadsDataUrls(string url, string type, string text)
    {
        var resource = Load(url);
        Assert.Equal(type, resource.ContentType.Essence);
        Assert.Equal(text, resource.Text);
    }

    [Theory]
    [InlineData("data:text/plain", ResourceFailureKind.MalformedData)]
    [InlineData("data:;base64,x", ResourceFailureKind.MalformedData)]
    [InlineData("data:;base64,a=b=", ResourceFailureKind.MalformedData)]
    [InlineData("blob:https://a.test/0", ResourceFailureKind.UnknownBlob)]
    [InlineData("https://a.test/gone.js", ResourceFailureKind.NotFound)]
    [InlineData("https://b.test/a.js", ResourceFailureKind.UnknownSite)]
    [InlineData("mailto:a@b", ResourceFailureKind.UnsupportedScheme)]
    [InlineData("a.js", ResourceFailureKind.NotAUrl)]
    public void NamesWhyThereIsNothing(string url, ResourceFailureKind kind) => Assert.Equal(kind, _loader.Load(url).Failure?.Kind);

    [Fact]
    public void FindsBlobsUntilTheirOriginRevokesThem()
    {
        var url = _loader.Blobs.Add(Own, "1-2", new BlobUrlEntry("/user/w", Own, "text/css", Encoding.UTF8.GetBytes("p")));
        Assert.Equal("blob:https://a.test/1-2", url);
        _loader.Blobs.Revoke(url, Other);
        Assert.Equal("p", Load($"{url}#fragment").Text);
        Assert.Equal("text/css", Load(url).ContentType.Essence);
        _loader.Blobs.Revoke(url, Own);
        Assert.Equal(ResourceFailureKind.UnknownBlob, _loader.Load(url).Failure?.Kind);
    }

    [Fact]
    public void ForgetsTheBlobsOfAMakerThatIsGone()
    {
        var gone = _loader.Blobs.Add(Own, "1", new BlobUrlEntry("/user/w", Own, "", default));
        var kept = _loader.Blobs.Add(Own, "2", new BlobUrlEntry("/user/v", Own, "", default));
        _loader.Blobs.RevokeAllOf("/user/w");
        Assert.False(_loader.Load(gone).IsFound);
        Assert.True(_loader.Load(kept).IsFound);
    }

    [Fact]
    public void ReadsTextByItsByteOrderMark()
    {
        Assert.Equal("é", new Resource("", new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9 }, HeaderList.Empty).Text);
        Assert.Equal("é", new Resource("", new byte[] { 0xFE, 0xFF, 0x00, 0xE9 }, HeaderList.Empty).Text);
        Assert.Equal("é", new Resource("", new byte[] { 0xFF, 0xFE, 0xE9, 0x00 }, HeaderList.Empty).Text);
    }

    private Resource Load(string url)
    {
        var result = _loader.Load(url);
        Assert.Null(result.Failure);
        return result.Resource!;
    }
}
