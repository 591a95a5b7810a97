using Akka.Actor;
using Akka.TestKit.Xunit2;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Tests.Ports;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

/// <summary>A user agent whose documents are agents written in the test.</summary>
public abstract class WindowTestKit(ITestOutputHelper output) : TestKit(output: output)
{
    private protected TraceLog Trace { get; } = new();

    private protected AgentDocuments Documents { get; } = new();

    private protected AgentWorkers Workers { get; } = new();

    private protected MessagingProfile Profile { get; set; } = MessagingProfile.Html;

    /// <summary>Opens a window and returns once its document has said that it is done.</summary>
    private protected WindowRef Open(string url)
    {
        MessagingExtension.Install(Sys, new MessagingOptions { Trace = Trace, Profile = Profile, Documents = Documents, Workers = Workers });
        var browser = Sys.ActorOf(BrowserActor.Props(), BrowserActor.ActorName);
        browser.Tell(new BrowserProtocol.Open(url), TestActor);
        return ExpectMsg<BrowserProtocol.Opened>().Window;
    }

    private protected async Task AwaitTrace<T>(Func<T, bool> condition)
        where T : TraceEvent =>
        await AwaitConditionAsync(() => Task.FromResult(Trace.Of<T>().Any(condition)), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));

    /// <summary>Returns once no actor runs under a path any more.</summary>
    private protected async Task WatchUntilGone(string path) =>
        await AwaitConditionAsync(
            async () => (await Sys.ActorSelection(path).Ask<ActorIdentity>(new Identify(null), TimeSpan.FromSeconds(5))).Subject is null,
            TimeSpan.FromSeconds(10),
            TimeSpan.FromMilliseconds(5));

    /// <summary>An agent whose whole program is one action, for documents of a few lines.</summary>
    private protected sealed class Script(Action<Script> load) : WindowAgent
    {
        public Action<Events.MessageEvent>? Message { get; set; }

        public Action<Window>? FrameLoad { get; set; }

        public Window Here => Self;

        public Window Above => Parent;

        public Window Embed(string url) => CreateFrame(url);

        public void Unembed(Window frame) => RemoveFrame(frame);

        public void Say(string text) => Log(text);

        protected override void OnLoad() => load(this);

        protected override void OnMessage(Events.MessageEvent message) => Message?.Invoke(message);

        protected override void OnFrameLoaded(Window frame) => FrameLoad?.Invoke(frame);
    }

    /// <summary>A worker whose whole program is one action.</summary>
    private protected sealed class WorkerScript(Action<WorkerScript> load) : WorkerAgent
    {
        public Action<Events.MessageEvent>? Message { get; set; }

        public void Send(JsValue message, params MessagePort[] transfer) => PostMessage(message, transfer);

        public void Finish() => Close();

        public void Say(string text) => Log(text);

        protected override void OnLoad() => load(this);

        protected override void OnMessage(Events.MessageEvent message) => Message?.Invoke(message);
    }
}
