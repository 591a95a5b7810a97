using System.Threading.Channels;
using Akka.Actor;
using Messaging.Runtime;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Scripting.Workers;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.UserAgents;

namespace Messaging.Scripting.Tests.Workers;

public sealed class EndlessWorkers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("worker.js", "postMessage(0); for (;;);")]
    [InlineData("outer.js", "onmessage = e => postMessage(0); const inner = new Worker('worker.js'); inner.onmessage = e => postMessage(0);")]
    [Requirement("N6", "N10")]
    public async Task TerminateStopsAScriptThatNeverEndsOnAnotherThread(string first, string script)
    {
        using var site = new TestSite()
            .With("index.html", $"<script>const w = new Worker('{first}'); w.onmessage = () => {{ w.terminate(); console.log('terminated') }}</script>")
            .With("worker.js", "postMessage(0); for (;;);")
            .With(first, script);
        var loader = new ResourceLoader(site.At(Browser.Origin));
        var options = new PageOptions { Limits = new RealmLimits(16 << 20, ScriptMilliseconds: 0) };
        var events = new TraceChannel();
        // Prepared beforehand: that needs more stack than the threads of the system have.
        ScriptThread.Run(() => (PagePreludes.Snapshot, WorkerPreludes.Dedicated));
        using var system = ActorSystem.Create("parallel");
        MessagingExtension.Install(system, new MessagingOptions
        {
            Documents = new PageDocuments(loader, options),
            Workers = new ScriptWorkers(loader, options),
            Trace = events,
        });
        system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName).Tell(new BrowserProtocol.Open($"{Browser.Origin}/index.html"));
        using var patience = new CancellationTokenSource(Patience);
        var running = 0;
        var terminated = false;
        await foreach (var traced in events.ReadAllAsync(patience.Token))
        {
            Assert.IsNotType<ScriptFailed>(traced);
            running += traced switch { WorkerStarted => 1, WorkerEnded => -1, _ => 0 };
            terminated |= traced is ConsoleWritten { Text: "terminated" };
            if (terminated && running == 0)
                break;
        }

        Assert.True(terminated);
    }

    /// <summary>The events of a run, to be waited for.</summary>
    private sealed class TraceChannel : ITraceSink
    {
        private readonly Channel<TraceEvent> _events = Channel.CreateUnbounded<TraceEvent>();

        public void Record(TimeSpan time, TraceEvent traceEvent) => _events.Writer.TryWrite(traceEvent);

        public IAsyncEnumerable<TraceEvent> ReadAllAsync(CancellationToken cancellation) => _events.Reader.ReadAllAsync(cancellation);
    }
}
