using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Events;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>What documents on different nodes have in common: shared workers, broadcast channels, and frames.</summary>
public sealed class MeetingTests
{
    private const string Client = "https://a.test/client";
    private const string WorkerUrl = "https://a.test/switchboard";
    private static readonly string[] Nodes = ["one", "two", "three"];

    [Fact]
    [Requirement("O2", "O4", "O7", "O10")]
    public void OneKeyIsOneWorkerAndItConnectsItsClientsDirectly()
    {
        using var run = new MeetingRun(new AgentDocuments().Add(Client, () => new ClientPage()), Switchboard()) { SeatsToForget = 1 };

        var windows = Nodes.Select(node => run.Open(Client, node)).ToArray();

        Assert.Single(run.Of<WorkerStarted>());
        Assert.Equal(["client 1", "client 2", "client 3"], run.Lines.Take(3));
        // Two clients were joined by a channel of the worker's making and speak without it.
        var heard = run.Lines.Skip(3).Select(line => line.Split(" hears: hello from ")).ToArray();
        Assert.Equal(2, heard.Length);
        Assert.Equal(heard[0], heard[1].Reverse());
        foreach (var window in windows)
            run.Do(window, "close");
        Assert.Single(run.Of<WorkerEnded>());
        run.End();
        Assert.DoesNotContain(run.Of<PortBound>(), bound => !run.Of<PortStopped>().Any(stopped => stopped.Path == bound.Path));
    }

    [Fact]
    public void AWorkerWhoseClientsDiedWithTheirNodeEnds()
    {
        using var run = new MeetingRun(new AgentDocuments().Add(Client, () => new ClientPage()), Switchboard());
        var seat = run.Open(Client, "one");
        var home = run.Of<WorkerStarted>().Single().Worker.Split('/')[2];
        var other = Nodes.First(node => node != home && node != "one");
        run.Open(Client, other);
        run.Do(seat, "close");
        Assert.Empty(run.Of<WorkerEnded>());

        run.Kill(other);

        Assert.Single(run.Of<WorkerEnded>());
    }

    [Fact]
    public void AClientHearsThatTheNodeOfItsWorkerDied()
    {
        using var run = new MeetingRun(new AgentDocuments().Add(Client, () => new ClientPage()), Switchboard());
        foreach (var node in Nodes)
            run.Open(Client, node);
        var home = run.Of<WorkerStarted>().Single().Worker.Split('/')[2];

        run.Kill(home);

        Assert.Equal(2, run.Lines.Count(line => line == "the worker is gone"));
    }

    [Fact]
    [Requirement("M4", "M6")]
    public void ABroadcastReachesTheChannelsOfAllNodesInTheOrderOfPosts()
    {
        using var run = new MeetingRun(new AgentDocuments().Add(Client, () => new ListeningPage()), new AgentWorkers());
        var windows = Nodes.Select(node => run.Open(Client, node)).ToArray();

        run.Do(windows[1], "post 1, post 2");

        // Each agent has two channels: post order first, then the order in which they were made. The poster's second channel hears it as well.
        Assert.Equal(["older 1", "newer 1", "older 2", "newer 2"], run.Lines.Where(line => line.StartsWith("window-1", StringComparison.Ordinal)).Select(WithoutName));
        Assert.Equal(["newer 1", "newer 2"], run.Lines.Where(line => line.StartsWith("window-2", StringComparison.Ordinal)).Select(WithoutName));
        Assert.Equal(["older 1", "newer 1", "older 2", "newer 2"], run.Lines.Where(line => line.StartsWith("window-3", StringComparison.Ordinal)).Select(WithoutName));
    }

    [Fact]
    public void AFrameOnAnotherNodeIsAFrameLikeAnyOther()
    {
        using var run = new MeetingRun(Tutorial(), new AgentWorkers(), framesOn: "two");

        run.Open("https://a.test/", "one");

        Assert.Equal(["frame of window-1: hello", "the frame has received hello"], run.Lines);
        Assert.Equal("/user/two/browser/window-1/frame-2", run.Of<DocumentLoaded>().Last().Window);
        run.End();
        Assert.Equal(["/user/one/browser/window-1", "/user/two/browser/window-1/frame-2"], run.Of<WindowEnded>().Select(ended => ended.Window).Order());
    }

    [Fact]
    public void AFrameEndsWhenTheNodeOfTheWindowAroundItDies()
    {
        using var run = new MeetingRun(Tutorial(), new AgentWorkers(), framesOn: "two");
        run.Open("https://a.test/", "one");

        run.Kill("one");

        Assert.Contains(run.Of<WindowEnded>(), ended => ended.Window == "/user/two/browser/window-1/frame-2");
    }

    [Fact]
    public void AWindowHearsThatTheNodeOfItsFrameDied()
    {
        using var run = new MeetingRun(Tutorial(), new AgentWorkers(), framesOn: "two");
        run.Open("https://a.test/", "one");

        run.Kill("two");

        Assert.Equal("the frame is gone", run.Lines.Last());
    }

    private static string WithoutName(string line) => line[(line.IndexOf(' ') + 1)..];

    private static AgentDocuments Tutorial() => new AgentDocuments().Add("https://a.test/", () => new MainPage()).Add("https://a.test/frame", () => new FramePage());

    private static AgentWorkers Switchboard() => new AgentWorkers().Add(WorkerUrl, () => new SwitchboardWorker());

    /// <summary>Joins its first two clients when the third comes, over a channel that it makes.</summary>
    private sealed class SwitchboardWorker : SharedWorkerAgent
    {
        private readonly List<MessagePort> _clients = [];

        protected override void OnLoad()
        {
        }

        protected override void OnConnect(MessagePort port)
        {
            _clients.Add(port);
            port.OnMessage = _ => { };
            Log($"client {_clients.Count}");
            if (_clients.Count != 3)
                return;
            var channel = new MessageChannel();
            _clients[0].PostMessage("meet", channel.Port1);
            _clients[1].PostMessage("meet", channel.Port2);
        }
    }

    private sealed class ClientPage : WindowAgent
    {
        protected override void OnLoad()
        {
            var worker = new SharedWorker(WorkerUrl, "switchboard");
            worker.Port.OnClose = _ => Log("the worker is gone");
            worker.Port.OnMessage = message =>
            {
                var other = message.Ports[0];
                other.OnMessage = greeting => Log($"{Self.Name} hears: {greeting.Data.AsString()}");
                other.PostMessage($"hello from {Self.Name}");
            };
        }

        protected override object? OnInteract(object request)
        {
            Self.Close();
            return null;
        }
    }

    private sealed class ListeningPage : WindowAgent
    {
        private BroadcastChannel? _older;

        protected override void OnLoad()
        {
            _older = Listen("older");
            Listen("newer");
        }

        protected override object? OnInteract(object request)
        {
            _older!.PostMessage("1");
            _older.PostMessage("2");
            return null;
        }

        private BroadcastChannel Listen(string which) => new("news") { OnMessage = message => Log($"{Self.Name} {which} {message.Data.AsString()}") };
    }

    private sealed class MainPage : WindowAgent
    {
        protected override void OnLoad() => CreateFrame("https://a.test/frame");

        protected override void OnFrameLoaded(Window frame)
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = answer => Log(answer.Data.AsString());
            channel.Port1.OnClose = _ => Log("the frame is gone");
            frame.PostMessage("hello", "*", channel.Port2);
        }
    }

    private sealed class FramePage : WindowAgent
    {
        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message)
        {
            Log($"frame of {Parent.Name}: {message.Data.AsString()}");
            message.Ports[0].PostMessage($"the frame has received {message.Data.AsString()}");
        }
    }
}
