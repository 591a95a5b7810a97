using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class SiteTests : IDisposable
{
    private readonly PageFolder _folder = new();
    private readonly string _page;

    public SiteTests()
    {
        _page = _folder.Add(
            "a/pages/main.html",
            "<iframe src='https://b.test/frame.html'></iframe><script>onmessage = e => console.log(`${e.data} from ${e.origin}`); console.log(location.href)</script>");
        _folder.Add("b/frame.html", "<script>parent.postMessage('hello', 'https://a.test'); parent.postMessage('lost', 'https://b.test')</script>");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PagesOfSeveralSitesMeetUnderTheirOwnOrigins()
    {
        var run = Run("https://a.test/pages/main.html", "console = \"hello from https://b.test\"", "lost OriginMismatch = 1");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void APathWithinASitesFolderIsAPageOfThatSite()
    {
        var run = Run(_page, "console = \"https://a.test/pages/main.html\"", "console = \"hello from https://b.test\"");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void APathOutsideTheSitesHasASiteOfItsOwn()
    {
        var run = Run(_folder.Add("c/own.html", "<script>console.log(origin)</script>"), "console = \"https://c.test\"");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void WhatIsMissingIsListedInTheSummary()
    {
        var run = Run(_folder.Add("a/with-gap.html", "<script src='gone.js'></script>"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("missing   https://a.test/gone.js", run.Summary("missing"));
        Assert.Equal(1, Run(_page.Replace("main", "../with-gap"), "no resource missing").ExitCode);
    }

    [Theory]
    [InlineData("https://a.test/x.html", "nonsense", "'nonsense' is not a site")]
    [InlineData("https://a.test/x.html", "https://a.test=", "is not a site")]
    [InlineData("https://a.test/x.html", "https://a.test=./no-such-folder", "no-such-folder")]
    [InlineData("https://a.test/x.html", "ftp://a.test=.", "'ftp://a.test' is not the origin of a site")]
    [InlineData("https://c.test/x.html", "https://a.test=.", "https://c.test/x.html is of no site that is given")]
    public void AMistakeInASiteIsNamed(string page, string site, string part)
    {
        var mistake = Assert.Throws<MistakeException>(() => RunPlan.Of(new RunRequest(page, [], 1, null) { Sites = [site] }));
        Assert.Contains(part, mistake.Message);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    private ToldRun Run(string page, params string[] expectations) => ToldRun.Of(
        new RunRequest(page, [], 1, null)
        {
            Sites = [$"https://a.test={_folder.FullName}/a", $"https://b.test={_folder.FullName}/b/"], Expectations = [.. expectations],
        },
        CancellationToken.None);
}
