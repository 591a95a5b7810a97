using Akka.Actor;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Workers;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Traces;
using Messaging.Tracing;
using Messaging.Windows;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Scripting.Tests.Browsing;

/// <summary>
/// A person with a browser: real pages in a real actor system under the deterministic scheduler. At the end of every test all windows are
/// closed, and every invariant of the ports must have held.
/// </summary>
internal sealed class Browser
{
    public const string Origin = "https://site.test";

    private readonly InvariantMonitor _monitor;
    private readonly RecordedTrace _trace;
    private readonly SimulatedSystem _system;

    private Browser(InvariantMonitor monitor, RecordedTrace trace, SimulatedSystem system)
    {
        _monitor = monitor;
        _trace = trace;
        _system = system;
    }

    public IEnumerable<TraceEvent> Trace => _trace.Events.Select(traced => traced.Event);

    /// <summary>What all pages wrote to their consoles.</summary>
    public IReadOnlyList<string> Console => [.. Trace.OfType<ConsoleWritten>().Select(written => written.Text)];

    public IReadOnlyList<ScriptFailed> Failures => [.. Trace.OfType<ScriptFailed>()];

    /// <summary>Everything that went wrong in the pages, one line each.</summary>
    public IEnumerable<string> Problems => Trace.Select(traced => traced switch
    {
        ScriptFailed failed => $"{failed.Message} at {failed.Location}",
        ScriptNotParsed failed => $"{failed.Message} at {failed.File}:{failed.Line}:{failed.Column}",
        ResourceFailed failed => $"{failed.Url}: {failed.Message}",
        _ => null,
    }).OfType<string>();

    /// <summary>Runs a test with a page that is the whole site.</summary>
    public static void WithPage(string html, Action<Browser, WindowRef> test) => With([("index.html", html)], test);

    /// <summary>Runs a test with a page whose body is one script.</summary>
    public static IReadOnlyList<string> ConsoleOf(string script)
    {
        IReadOnlyList<string> console = [];
        WithPage($"<!DOCTYPE html><body><script>{script}</script>", (browser, _) =>
        {
            console = [.. browser.Console, .. browser.Problems];
        });
        return console;
    }

    /// <summary>Runs a test with a site of which <c>index.html</c> is opened.</summary>
    public static void With((string Name, string Text)[] files, Action<Browser, WindowRef> test, PageOptions? options = null, MessagingProfile? profile = null)
    {
        using var site = new TestSite();
        foreach (var (name, text) in files)
            site.With(name, text);
        On(site.At(Origin), $"{Origin}/index.html", test, options, profile);
    }

    /// <summary>Runs a test with a page of some sites.</summary>
    public static void On(SiteMap sites, string url, Action<Browser, WindowRef> test, PageOptions? options = null, MessagingProfile? profile = null) => ScriptThread.Run(() =>
    {
        var monitor = new InvariantMonitor();
        var trace = new RecordedTrace();
        var log = new List<string>();
        var loader = new ResourceLoader(sites);
        using var system = new SimulatedSystem(new SimulationOptions
        {
            Log = entry => log.Add($"{entry.Source}: {entry.Text} {(entry.Cause as ScriptException)?.ScriptStack} {entry.Cause}"),
            Messaging = new MessagingOptions
            {
                Profile = profile ?? MessagingProfile.Html,
                Documents = new PageDocuments(loader, options),
                Workers = new ScriptWorkers(loader, options),
                Trace = options is null ? new TraceFan(monitor, trace) : new TraceFan(options.Usage, monitor, trace),
            },
        });
        var browser = new Browser(monitor, trace, system);
        var window = system.Open(url);
        system.Settle();
        AssertNone(log);
        test(browser, window);
        system.EndWindows();
        monitor.CheckQuiescent();
        monitor.CheckEnded();
        AssertNone(log);
        AssertNone(monitor.Violations.Select(violation => $"{violation.Invariant}: {violation.What}"));
    });

    /// <summary>Fails with all that there is, whole.</summary>
    public static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    /// <summary>Does an act and lets everything that it starts come to rest.</summary>
    public void Do(WindowRef window, string act)
    {
        Assert.IsType<ActPerformed>(TryDo(window, act));
        _system.Settle();
    }

    /// <summary>Does an act, in whichever frame it leads to, and returns the page's answer.</summary>
    public object? TryDo(WindowRef window, string act)
    {
        var next = PageAct.Parse(act);
        while (true)
        {
            var answer = _system.Interact(window, new PerformAct(next));
            if (answer is not ActForFrame deeper)
                return answer;
            (window, next) = (deeper.Frame, deeper.Act);
        }
    }

    /// <summary>Posts bytes to a window, as from itself, that are no message.</summary>
    public void PostMalformed(WindowRef window)
    {
        var messaging = MessagingExtension.For(_system.Actors);
        var id = messaging.NextMessage();
        var record = new SerializedRecord(new byte[] { 0xC1, 0x20 });
        var path = window.Actor.Path.ToStringWithoutAddress();
        messaging.Trace(new MessagePosted(id, path, path, record, []));
        window.Actor.Tell(new WindowProtocol.PostMessage(id, record, window, Origins.Origin.TupleOf(new Uri(Origin))!, TargetOrigin.Any));
        _system.Settle();
    }

    /// <summary>Lets virtual time pass.</summary>
    public void Wait(TimeSpan duration) => _system.Wait(duration);

    public DocumentText Read(WindowRef window) => Assert.IsType<DocumentText>(_system.Interact(window, ReadDocument.Instance));

    /// <summary>The visible text of a page.</summary>
    public string TextOf(WindowRef window) => Read(window).Text;

    /// <summary>The visible text of one of the frames in a page.</summary>
    public string TextOfFrame(WindowRef window, int index) => TextOf(Read(window).Frames[index]);
}
