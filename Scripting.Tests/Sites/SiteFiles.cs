using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Sites;

public sealed class SiteFiles : IDisposable
{
    private readonly TestSite _site = new TestSite().With("public/index.html", "index")
        .With("public/a b/c.js", "c").With("public/sub/index.html", "sub").With("secret.txt", "secret");

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
    [InlineData("https://a.test/%69ndex.html", "index")]
    [InlineData("https://a.test/sub", "sub")]
    [InlineData("https://a.test/sub/", "sub")]
    public void AreFoundByTheirUrl(string url, string text)
    {
        Assert.Equal(text, TextAt(Map(), url));
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
    [InlineData("https://a.test/index%5c..%5c..%5csecret.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.test/index.html")]
    public void OutsideTheFolderAndElsewhereCannotBeRead(string url)
    {
        var result = new ResourceLoader(Map()).Load(url);
        Assert.False(result.IsFound);
        Assert.NotEqual("", result.Failure!.Message);
    }

    [Fact]
    public void BehindLinksThatLeadOutCannotBeReadAndBehindOthersCan()
    {
        File.CreateSymbolicLink(Path.Combine(Public, "out.txt"), Path.Combine(_site.Folder, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Public, "up"), _site.Folder);
        File.CreateSymbolicLink(Path.Combine(Public, "in.html"), "index.html");
        Assert.Null(TextAt(Map(), "https://a.test/out.txt"));
        Assert.Null(TextAt(Map(), "https://a.test/up/secret.txt"));
        Assert.Equal("index", TextAt(Map(), "https://a.test/in.html"));
    }

    [Fact]
    public void OfAFolderThatIsItselfReachedByALinkCanBeRead()
    {
        var link = Path.Combine(_site.Folder, "link");
        Directory.CreateSymbolicLink(link, Public);
        var sites = new SiteMap();
        sites.Add("https://a.test", link);
        Assert.Equal("index", TextAt(sites, "https://a.test/index.html"));
    }

    [Fact]
    public void OfAPageOnDiskHaveAnOriginNamedAfterItsFolder()
    {
        var sites = SiteMap.ForPage(Path.Combine(Public, "index.html"), out var url);
        Assert.Equal("https://public.test/index.html", url);
        Assert.Equal("index", TextAt(sites, url));
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

    private static string? TextAt(SiteMap sites, string url) => new ResourceLoader(sites).Load(url).Resource?.Text;

    private SiteMap Map()
    {
        var sites = new SiteMap();
        sites.Add("https://a.test", Public);
        return sites;
    }
}
