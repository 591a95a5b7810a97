using System.Threading.Channels;
using Akka.Actor;
using Messaging.Runtime;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;
using Messaging.UserAgents;

namespace Messaging.Scripting.Tests.Pages;

/// <summary>On a dispatcher that runs actors side by side, the windows of one group still have their turns one after the other.</summary>
public sealed class ReachingInParallel
{
    private const int Frames = 6;
    private const int Times = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const string Parent = """
        <script>
        var sum = 0, done = 0;
        function add() { const before = sum; for (let i = 0; i < 2000; i++); sum = before + 1 }
        </script>
        """;

    private static readonly string Child = $$"""
        <script>
        let i = 0;
        onmessage = () => {
          parent.add();
          new parent.MessageChannel().port1.close();
          if (++i < {{Times}}) postMessage('', '*');
          else if (++parent.done === {{Frames}}) console.log('sum', parent.sum);
        };
        onload = () => postMessage('', '*');
        </script>
        """;

    [Fact]
    public async Task WindowsThatReachEachOtherNeverRunAtTheSameTime()
    {
        using var site = new TestSite()
            .With("index.html", Parent + string.Concat(Enumerable.Repeat("<iframe src=child.html></iframe>", Frames)))
            .With("child.html", Child);
        var loader = new ResourceLoader(site.At(Browser.Origin));
        var events = Channel.CreateUnbounded<TraceEvent>();
        // Prepared beforehand: that needs more stack than the threads of the system have.
        ScriptThread.Run(() => PagePreludes.Snapshot);
        using var system = ActorSystem.Create("parallel");
        MessagingExtension.Install(system, new MessagingOptions { Documents = new PageDocuments(loader), Trace = new Sink(events.Writer) });
        system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName).Tell(new BrowserProtocol.Open($"{Browser.Origin}/index.html"));

        using var patience = new CancellationTokenSource(Patience);
        await foreach (var traced in events.Reader.ReadAllAsync(patience.Token))
        {
            Assert.IsNotType<ScriptFailed>(traced);
            if (traced is not ConsoleWritten written)
                continue;
            Assert.Equal($"sum {Frames * Times}", written.Text);
            return;
        }
    }

    private sealed class Sink(ChannelWriter<TraceEvent> events) : ITraceSink
    {
        public void Record(TimeSpan time, TraceEvent traceEvent) => events.TryWrite(traceEvent);
    }
}
