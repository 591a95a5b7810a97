using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class WindowActTests : IDisposable
{
    private readonly PageFolder _folder = new();
    private readonly string _page;

    public WindowActTests()
    {
        _page = _folder.Add("index.html", """
            <!doctype html><title>Start</title>
            <a href=next.html>next</a> <button onclick="open('help.html', 'help')">help</button>
            <script>console.log('start', history.length); onmessage = e => console.log('start got', e.data)</script>
            """);
        _folder.Add("next.html", "<!doctype html><title>Next</title><p>next page</p><script>onunload = () => console.log('next unloads')</script>");
        _folder.Add("help.html", "<!doctype html><title>Help me</title><button onclick=\"opener.postMessage(location.search, '*')\">ask</button><p>help page</p>");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APersonReloadsAndGoesBackAndForward()
    {
        var run = ToldRun.Of(_page, "reload", "click a", "back", "forward", "expect text p = \"next page\"", "back", "expect text a = next");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(4, run.Lines.Count(line => line.Contains("log: start", StringComparison.Ordinal)));
        Assert.Equal(2, run.Lines.Count(line => line.Contains("log: next unloads", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("\"Help me\"")]
    [InlineData("2")]
    [InlineData("window-2")]
    public void AnActGoesToAnOpenedWindowByNameTitleOrNumber(string window)
    {
        var run = ToldRun.Of(_page, "click button", $"in window {window} click button", "expect console contains \"start got\"");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(run.Lines, line => line.StartsWith("window-1 ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("window-2 ", StringComparison.Ordinal));
        Assert.Contains("  help page", run.Lines);
    }

    [Fact]
    public void AClosedWindowIsUnloadedAndNotShown()
    {
        var run = ToldRun.Of(_page, "click button", "in window help close", "click a", "close");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(run.Lines, line => line.Contains("log: next unloads", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("window-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in window manual click button", "in window \"manual\" click button: there is no such window; open are window-1.")]
    [InlineData("close now", "stands alone")]
    [InlineData("in window help", "does not say what to do there")]
    public void WhatCannotBeDoneSaysWhy(string act, string error) =>
        Assert.Contains(error, Assert.Throws<MistakeException>(() => ToldRun.Of(_page, act)).Message, StringComparison.Ordinal);

    [Fact]
    public void NothingIsDoneInAClosedWindow()
    {
        var mistake = Assert.Throws<MistakeException>(() => ToldRun.Of(_page, "click button", "close", "click button"));
        Assert.Contains("the window is closed; open are window-2", mistake.Message, StringComparison.Ordinal);
    }
}
