using Messaging.Sandboxing;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Tests.Sites;

public sealed class Headers : IDisposable
{
    private readonly TestSite _site = new TestSite().With("index.html", "").With("data.txt", "").With("deep/a/b.js", "");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void BesideAFileAreThoseOfTheFileAlone()
    {
        _site.With("data.txt.headers", "# a remark\n\nContent-Type: application/json\nX-Own:  1 \n");
        Assert.Equal("application/json", HeadersOf("data.txt").Get("content-type"));
        Assert.Equal("1", HeadersOf("data.txt").Get("x-own"));
        Assert.Null(HeadersOf("index.html").Get("x-own"));
    }

    [Fact]
    public void OfAFolderAreThoseOfThePathsThatMatch()
    {
        _site.With("_headers", "/*\n  X-All: yes\n/deep/:name/b.js\n  X-Deep: one\n  X-Deep: two\n/deep/*.css\n  X-Css: no\n");
        Assert.Equal("yes", HeadersOf("index.html").Get("X-All"));
        Assert.Null(HeadersOf("index.html").Get("X-Deep"));
        Assert.Equal("one, two", HeadersOf("deep/a/b.js").Get("X-Deep"));
        Assert.Null(HeadersOf("deep/a/b.js").Get("X-Css"));
    }

    [Fact]
    public void BesideAFileGoBeforeThoseOfTheFolder()
    {
        _site.With("_headers", "/*\n  X-Who: folder\n").With("index.html.headers", "x-who: file\n");
        Assert.Equal("file", HeadersOf("index.html").Get("X-Who"));
    }

    [Fact]
    public void ThemselvesAreNotPartOfTheSite()
    {
        _site.With("_headers", "").With("index.html.headers", "");
        Assert.Equal(ResourceFailureKind.NotFound, Load("_headers").Failure?.Kind);
        Assert.Equal(ResourceFailureKind.NotFound, Load("index.html.headers").Failure?.Kind);
    }

    [Theory]
    [InlineData("/*\n  no header\n", "_headers, line 2: 'no header' is not a header")]
    [InlineData("\n  X: 1\n", "_headers, line 2: a header stands before any path")]
    [InlineData("X: 1\n", "_headers, line 1: 'X: 1' is neither a path")]
    public void OfAFolderThatAreMalformedAreRefusedWithFileAndLine(string text, string message)
    {
        _site.With("_headers", text);
        Assert.Contains(message, Assert.Throws<SiteFormatException>(() => _site.At("https://a.test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BesideAFileThatAreMalformedMakeItFailWithFileAndLine()
    {
        _site.With("index.html.headers", "X: 1\nbad name: 2\n");
        var failure = Load("index.html").Failure;
        Assert.Equal(ResourceFailureKind.MalformedHeaders, failure?.Kind);
        Assert.Contains("index.html.headers, line 2: 'bad name: 2'", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AboutIsolationAreRead()
    {
        _site.With("_headers", """
            /*
              Cross-Origin-Opener-Policy: same-origin; report-to="x"
              Cross-Origin-Embedder-Policy: require-corp
              Content-Security-Policy: default-src 'self'; sandbox allow-scripts allow-same-origin
            """);
        var resource = Load("index.html").Resource!;
        var sandbox = Sandbox.Parse("allow-scripts allow-same-origin");
        Assert.Equal(DocumentPolicy.Isolated with { Sandbox = sandbox }, resource.Policy);
        Assert.Equal(sandbox, resource.Sandbox);
    }

    [Fact]
    public void AboutIsolationThatAreNotThereForbidNothing()
    {
        var resource = Load("index.html").Resource!;
        Assert.Equal(DocumentPolicy.None, resource.Policy);
        Assert.Equal(Sandbox.None, resource.Sandbox);
    }

    private HeaderList HeadersOf(string name) => Load(name).Resource!.Headers;

    private ResourceResult Load(string name) => new ResourceLoader(_site.At("https://a.test")).Load($"https://a.test/{name}");
}
