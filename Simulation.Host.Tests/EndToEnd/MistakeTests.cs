using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class MistakeTests : IDisposable
{
    private readonly PageFolder _folder = new();
    private readonly WrittenLines _written = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APageThatIsNotThereIsNamed()
    {
        Assert.Contains("nowhere/page.html", MessageOf("nowhere/page.html"));
        Assert.Empty(_written.Lines);
    }

    [Fact]
    public void AnActThatIsNoneIsNamedBeforeAnythingRuns()
    {
        Assert.Contains("clack", MessageOf(_folder.Add("a.html", Pages.Answering), "click button", "clack button"));
        Assert.Empty(_written.Lines);
    }

    [Fact]
    public void AProfileThatIsNotThereIsNamedWithThoseThatAre()
    {
        var page = _folder.Add("a.html", Pages.Answering);
        var mistake = Assert.Throws<MistakeException>(() => RunPlan.Of(new RunRequest(page, [], null, "netscape")));
        Assert.StartsWith("There is no profile 'netscape'; there are html, ", mistake.Message);
    }

    [Fact]
    public void ASelectorThatMatchesNothingIsNamed()
    {
        Assert.Contains(".missing", MessageOf(_folder.Add("a.html", Pages.Answering), "click .missing"));
    }

    [Fact]
    public void AScriptThatDoesNotParseIsNamedWithFileAndLineAndNothingIsWritten()
    {
        var page = _folder.Add("a.html", "<!doctype html>\n<p>text</p>\n<script>\n  const a = 1;\n  const = 2;\n</script>\n");
        var message = MessageOf(page);
        Assert.Contains("a.html:5:", message);
        Assert.Contains("does not parse", message);
        Assert.Empty(_written.Lines);
    }

    [Fact]
    public void AScriptOfAFrameThatDoesNotParseIsNamedToo()
    {
        _folder.Add("frame.html", "<script src=\"broken.js\"></script>");
        _folder.Add("broken.js", "let x = 1;\nlet y = ;\n");
        Assert.Contains("broken.js:2:", MessageOf(_folder.Add("a.html", "<iframe src=\"frame.html\"></iframe>")));
    }

    [Theory]
    [InlineData("<script>onerror = () => document.title = 'told'</script><script>let = ;</script>")]
    [InlineData("<script>new Worker('broken.js')</script>")]
    [InlineData("<script>new SharedWorker('broken.js')</script>")]
    public void AScriptThatDoesNotParseEndsNoRunIfThePageHearsOfItOrItIsAWorkers(string page)
    {
        _folder.Add("broken.js", "let y = ;\n");
        var request = new RunRequest(_folder.Add("a.html", page), [], 1, null);
        Messaging.Scripting.Realms.ScriptThread.Run(() => new RunTeller(_written, new StringWriter()).Tell(request, CancellationToken.None));
        Assert.Contains(_written.Body, line => line.Contains("SyntaxError", StringComparison.Ordinal));
    }

    private string MessageOf(string page, params string[] acts)
    {
        var error = new StringWriter();
        var request = new RunRequest(page, [.. acts], 1, null);
        var mistake = Assert.Throws<MistakeException>(
            () => Messaging.Scripting.Realms.ScriptThread.Run(() => new RunTeller(_written, error).Tell(request, CancellationToken.None)));
        Assert.DoesNotContain('\n', mistake.Message);
        Assert.Empty(error.ToString());
        return mistake.Message;
    }
}
