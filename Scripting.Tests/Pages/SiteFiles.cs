using Messaging.Scripting.Pages;
using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class SiteFiles : IDisposable
{
    private readonly TestSite _site = new TestSite().With("public/index.html", "index").With("public/a b/c.js", "c").With("secret.txt", "secret");

    private string Public => Path.Combine(_site.Folder, "public");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("https://a.test/index.html", "index")]
    [InlineData("https://a.test/", "index")]
    [InlineData("https://a.test", "index")]
    [InlineData("https://a.test/index.html?query#fragment", "index")]
    [InlineData("https://a.test/a%20b/c.js", "c")]
    [InlineData("https://A.test:443/a b/c.js", "c")]
    [InlineData("https://a.test/x/../index.html", "index")]
    public void AreFoundByTheirUrl(string url, string text)
    {
        Assert.Equal(text, Map().TryRead(url, out var problem));
        Assert.Equal("", problem);
    }

    [Theory]
    [InlineData("https://a.test/../secret.txt")]
    [InlineData("https://a.test/%2e%2e/secret.txt")]
    [InlineData("https://a.test/..%2fsecret.txt")]
    [InlineData("https://a.test/%2e%2e%2fsecret.txt")]
    [InlineData("https://a.test/..%5csecret.txt")]
    [InlineData("https://a.test/%252e%252e/secret.txt")]
    [InlineData("https://a.test/x/..%2f..%2fsecret.txt")]
    [InlineData("https://a.test//etc/passwd")]
    [InlineData("https://a.test/%2fetc%2fpasswd")]
    [InlineData("https://a.test/index.html%00.js")]
    [InlineData("https://a.test/index.html/")]
    [InlineData("https://a.test/a%20b")]
    [InlineData("https://b.test/index.html")]
    [InlineData("http://a.test/index.html")]
    [InlineData("https://a.test:8443/index.html")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    public void OutsideTheFolderAndElsewhereCannotBeRead(string url)
    {
        Assert.Null(Map().TryRead(url, out var problem));
        Assert.NotEqual("", problem);
    }

    [Fact]
    public void BehindLinksThatLeadOutCannotBeReadAndBehindOthersCan()
    {
        File.CreateSymbolicLink(Path.Combine(Public, "out.txt"), Path.Combine(_site.Folder, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Public, "up"), _site.Folder);
        File.CreateSymbolicLink(Path.Combine(Public, "in.html"), "index.html");
        Assert.Null(Map().TryRead("https://a.test/out.txt", out _));
        Assert.Null(Map().TryRead("https://a.test/up/secret.txt", out _));
        Assert.Equal("index", Map().TryRead("https://a.test/in.html", out _));
    }

    [Fact]
    public void OfAFolderThatIsItselfReachedByALinkCanBeRead()
    {
        var link = Path.Combine(_site.Folder, "link");
        Directory.CreateSymbolicLink(link, Public);
        var sites = new SiteMap();
        sites.Add("https://a.test", link);
        Assert.Equal("index", sites.TryRead("https://a.test/index.html", out _));
    }

    [Fact]
    public void OfAPageOnDiskHaveAnOriginNamedAfterItsFolder()
    {
        var sites = SiteMap.ForPage(Path.Combine(Public, "index.html"), out var url);
        Assert.Equal("https://public.test/index.html", url);
        Assert.Equal("index", sites.TryRead(url, out _));
        SiteMap.ForPage(Public, out var fromFolder);
        Assert.Equal(url, fromFolder);
    }

    [Fact]
    public void ThatAreNoPagesAreRefusedInOneLineThatNamesThem()
    {
        var gone = Path.Combine(Public, "gone.html");
        Assert.Contains(gone, Assert.Throws<PageNotFoundException>(() => SiteMap.ForPage(gone, out _)).Message, StringComparison.Ordinal);
        var script = Path.Combine(Public, "a b", "c.js");
        Assert.Contains(script, Assert.Throws<PageNotFoundException>(() => SiteMap.ForPage(script, out _)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.test")]
    [InlineData("https://a.test/path")]
    [InlineData("ftp://a.test")]
    public void AreNotMappedToWhatIsNoOrigin(string origin) =>
        Assert.Contains(origin, Assert.Throws<PageNotFoundException>(() => new SiteMap().Add(origin, Public)).Message, StringComparison.Ordinal);

    private SiteMap Map()
    {
        var sites = new SiteMap();
        sites.Add("https://a.test", Public);
        return sites;
    }
}
