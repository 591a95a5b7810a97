using Akka.Actor;
using Akka.TestKit.Xunit2;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Faults;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Tests.Ports;
using Messaging.Tests.Wire;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Windows.Navigation;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

/// <summary>A user agent whose documents are agents written in the test.</summary>
public abstract class WindowTestKit(ITestOutputHelper output) : TestKit(SuiteSettings.Config, output: output)
{
    private protected TraceLog Trace { get; } = new();

    private protected AgentDocuments Documents { get; } = new();

    private protected AgentWorkers Workers { get; } = new();

    private protected MessagingProfile Profile { get; set; } = MessagingProfile.Html;

    private protected IMessageFaults? Faults { get; set; }

    /// <summary>Opens a window and returns once its document has said that it is done.</summary>
    private protected WindowRef Open(string url)
    {
        MessagingExtension.Install(
            Sys, new MessagingOptions { Trace = Trace, Profile = Profile, Documents = Documents, Workers = Workers, Faults = Faults });
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

    /// <summary>Returns once the trace holds so many lines that agents wrote, and gives them in order.</summary>
    private protected async Task<IReadOnlyList<string>> AwaitLines(int count)
    {
        await AwaitConditionAsync(
            () => Task.FromResult(Trace.Of<ConsoleWritten>().Count >= count), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));
        return Lines;
    }

    /// <summary>Returns once an agent has written a line.</summary>
    private protected Task AwaitLine(string text) => AwaitTrace<ConsoleWritten>(line => line.Text == text);

    /// <summary>What agents wrote, in order.</summary>
    private protected IReadOnlyList<string> Lines => [.. Trace.Of<ConsoleWritten>().Select(line => line.Text)];

    /// <summary>An agent whose whole program is one action, for documents of a few lines.</summary>
    private protected sealed class Script(Action<Script> load) : WindowAgent
    {
        public Action<Events.MessageEvent>? Message { get; set; }

        public Action<Events.MessageEvent>? MessageError { get; set; }

        public Action<Window>? FrameLoad { get; set; }

        public Action<bool>? Hide { get; set; }

        public Action? Return { get; set; }

        public Action<string, string>? Hash { get; set; }

        public DocumentPolicy Response { get; init; } = DocumentPolicy.None;

        public override DocumentPolicy Policy => Response;

        public Window Here => Self;

        public Window Above => Parent;

        public Window Highest => Top;

        public IReadOnlyList<Window> Below => Frames;

        public Window? OpenedBy => Opener;

        public string Address => Url;

        public string Named => WindowName;

        public string From => Origin;

        public int Entries => HistoryLength;

        public DocumentScope Place => Scope;

        public Window Embed(string url) => CreateFrame(url);

        public Window Embed(FrameDescription frame) => CreateFrame(frame);

        public void Unembed(Window frame) => RemoveFrame(frame);

        public Window? OpenNew(string url, string name = "", string features = "") => OpenWindow(url, name, features);

        public void Again() => Reload();

        public void GoBy(int delta) => Go(delta);

        public Func<object, object?>? Answer { get; init; }

        public Task Sleep(TimeSpan delay, CancellationToken cancellation = default) => Delay(delay, cancellation);

        public int After(TimeSpan delay, Action action) => SetTimeout(action, delay);

        public int Every(TimeSpan period, Action action) => SetInterval(action, period);

        public void Stop(int timer) => ClearTimer(timer);

        public JsValue Clone(object? value, params MessagePort[] transfer) => StructuredClone(JsValue.From(value), transfer);

        protected override object? OnInteract(object request) => Answer?.Invoke(request);

        public void Say(string text) => Log(text);

        protected override void OnLoad() => load(this);

        protected override void OnMessage(Events.MessageEvent message) => Message?.Invoke(message);

        protected override void OnMessageError(Events.MessageEvent message) => MessageError?.Invoke(message);

        protected override void OnFrameLoaded(Window frame) => FrameLoad?.Invoke(frame);

        protected override void OnPageHide(bool persisted) => Hide?.Invoke(persisted);

        protected override void OnPageShow() => Return?.Invoke();

        protected override void OnHashChange(string oldUrl, string newUrl) => Hash?.Invoke(oldUrl, newUrl);
    }

    /// <summary>A worker whose whole program is one action.</summary>
    private protected sealed class WorkerScript(Action<WorkerScript> load) : WorkerAgent
    {
        public Action<Events.MessageEvent>? Message { get; set; }

        public Action<Events.MessageEvent>? MessageError { get; set; }

        public AgentEnvironment Environment => Scope.Environment;

        public void Send(JsValue message, params MessagePort[] transfer) => PostMessage(message, transfer);

        public void Finish() => Close();

        public void Say(string text) => Log(text);

        protected override void OnLoad() => load(this);

        protected override void OnMessage(Events.MessageEvent message) => Message?.Invoke(message);

        protected override void OnMessageError(Events.MessageEvent message) => MessageError?.Invoke(message);
    }

    /// <summary>A shared worker whose whole program is what it does with a client.</summary>
    private protected sealed class SharedScript(Action<MessagePort> connect) : SharedWorkerAgent
    {
        public AgentEnvironment Environment => Scope.Environment;

        public void Finish() => Close();

        public void Say(string text) => Log(text);

        protected override void OnLoad()
        {
        }

        protected override void OnConnect(MessagePort port) => connect(port);
    }
}
