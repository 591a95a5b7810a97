using System.Text.Json;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Simulation.Reports;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Reports;

public sealed class ReportTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("report-").FullName, "report.html");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void NothingThatAPageSaysCanEndTheElementThatHoldsTheData()
    {
        var html = Report([new TracedEvent(TimeSpan.Zero, new ConsoleWritten("/user/browser/window-1", "null", "log", "</script><script>alert(1)</script>"))], "<b>&");
        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("<title>&lt;b&gt;&amp;</title>", html);
        Assert.Equal("</script><script>alert(1)</script>", Data(html).GetProperty("events")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void EveryEventIsThereInTheFormOfATraceFile()
    {
        using var run = TestRun.OfAskingSite(1, FirstComeChoice.Instance, "hello");
        var events = Data(Report(run.Trace.Events, "asking")).GetProperty("events");
        Assert.Equal(run.Trace.Events.Count, events.GetArrayLength());
        Assert.Equal(
            """{"time":130,"type":"posted","message":"m1","from":"/user/browser/window-1","to":"/user/browser/window-1/frame-2","data":"\u0022hello\u0022","ports":["1b"],"cause":{"act":true}}""",
            events[6].GetRawText());
    }

    [BrowserFact]
    public void OpensInABrowserWithoutANetworkAndFollowsTheSlider()
    {
        using var run = TestRun.OfAskingSite(2, new SeededChoice(3), "hello", "again");
        File.WriteAllText(_file, Report(run.Trace.Events, "asking"));
        var seen = ReportInBrowser.Look(_file);
        Assert.Equal("[]", seen.GetProperty("problems").GetRawText());
        Assert.Equal("[]", seen.GetProperty("requests").GetRawText());
        Assert.DoesNotContain("frame-2", Text(seen, "first", "tree"));
        Assert.Contains("frame-2", Text(seen, "middle", "tree"));
        Assert.Contains("1b generation 1, not started", Text(seen, "last", "tree").ReplaceLineEndings(" "));
        Assert.Equal(Text(seen, "first", "tree"), Text(seen, "home", "tree"));
        Assert.EndsWith($" / {run.Trace.Events.Count}", Text(seen, "last", "position"));
        // "hello 2 from frame-2" and "again 2 from frame-2", and messages m2, m12 and so on to or from that frame.
        Assert.StartsWith($"{Matching(run)} of ", seen.GetProperty("found").GetString());
        Assert.Contains("frame-2", seen.GetProperty("message").GetString());
        Assert.Equal(run.Trace.Events.Count(traced => traced.Event is MessagePosted), seen.GetProperty("rows").GetInt32());
        Assert.NotEqual(seen.GetProperty("chosen").GetString(), seen.GetProperty("down").GetString());
        Assert.Equal(seen.GetProperty("chosen").GetString(), seen.GetProperty("up").GetString());
        Assert.NotEqual(seen.GetProperty("light").GetString(), seen.GetProperty("dark").GetString());
        Assert.True(seen.GetProperty("drawn").GetInt32() > 10, "Almost nothing is drawn in the timeline.");
    }

    [BrowserFact]
    public void TenThousandMessagesStayUsable()
    {
        var site = TestRun.AskingSite(1);
        using var run = TestRun.OfAskingSite(5, FirstComeChoice.Instance, [.. Enumerable.Range(1, 500).Select(i => $"text {i}")]);
        Assert.Equal(10_000, run.Trace.Events.Count(traced => traced.Event is MessagePosted));
        File.WriteAllText(_file, Report(run.Trace.Events, "many"));
        var seen = ReportInBrowser.Look(_file);
        Assert.Equal("[]", seen.GetProperty("problems").GetRawText());
        Assert.Contains("more ports", Text(seen, "last", "tree"));
        Assert.InRange(seen.GetProperty("rows").GetInt32(), 5, 100);
        Assert.StartsWith("m10000", seen.GetProperty("lastListed").GetString());
    }

    private static int Matching(TestRun run) => run.Trace.Events.Select(traced => traced.Event).OfType<MessagePosted>().Count(posted =>
    {
        var delivered = run.Trace.Events.Select(traced => traced.Event).OfType<MessageDelivered>().Single(end => end.Id == posted.Id).To;
        var words = $"{posted.Id} {posted.From} {posted.To} {RecordPicture.Of(posted.Record)} {string.Join(' ', posted.Ports)} {delivered} delivered";
        return words.Contains("frame-2") && words.Contains('2');
    });

    private static string Text(JsonElement seen, string when, string what) => seen.GetProperty(when).GetProperty(what).GetString()!;

    private static string Report(IEnumerable<TracedEvent> events, string title)
    {
        using var output = new StringWriter();
        RunReport.Write(output, new ReportFacts(title, "some messages", "messaging run page.html --seed 1"), events);
        return output.ToString();
    }

    private static JsonElement Data(string html)
    {
        const string Start = "<script type=\"application/json\" id=\"run\">";
        var from = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonDocument.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;
    }
}
