using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cluster.Health;
using Messaging.Events;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Workers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Messaging.Cluster.Tests;

/// <summary>What the windows of a cluster have in common, whatever node they are on.</summary>
public sealed class MeetingTests : IAsyncLifetime
{
    private const string Client = "https://a.test/client";
    private const string Embedder = "https://a.test/";
    private const string WorkerUrl = "https://a.test/counter";
    private readonly TestLedger _ledger = new();
    private readonly TestNode[] _nodes;

    public MeetingTests()
    {
        var options = new MessagingOptions
        {
            Trace = _ledger,
            Documents = new AgentDocuments()
                .Add(Client, () => new ClientPage())
                .Add(Embedder, () => new MainPage())
                .Add("https://a.test/frame", () => new FramePage()),
            Workers = new AgentWorkers().Add(WorkerUrl, () => new Counter()),
        };
        _nodes = [.. Enumerable.Range(1, 3).Select(number => new TestNode(number, options, new FramePlace("https://a.test/frame", "role-3")))];
    }

    private IEnumerable<string> Lines => _ledger.Of<ConsoleWritten>().Select(line => line.Text);

    [Fact]
    public async Task OneKeyIsOneWorkerForTheWholeCluster()
    {
        foreach (var node in _nodes)
            await node.OpenAsync(Client);

        await TestNode.Until(() => Lines.Count(line => line.StartsWith("worker: ", StringComparison.Ordinal)) == 3);
        Assert.Equal(["worker: 1", "worker: 2", "worker: 3"], Lines.Where(line => line.StartsWith("worker: ", StringComparison.Ordinal)).Order());
        Assert.Single(_ledger.Of<WorkerStarted>());
    }

    [Fact]
    public async Task ABroadcastIsHeardOnEveryNodeInTheOrderOfPosts()
    {
        foreach (var node in _nodes)
            await node.OpenAsync(Client);

        // Subscriptions become known little by little; each window says something now and then, with a number.
        await TestNode.Until(() => Lines.Where(line => line.Contains(" heard ", StringComparison.Ordinal)).Select(SpeakerAndListener).Distinct().Count() == 6);
        foreach (var heard in Lines.Where(line => line.Contains(" heard ", StringComparison.Ordinal)).GroupBy(SpeakerAndListener))
        {
            var numbers = heard.Select(line => int.Parse(line.Split(' ')[^1])).ToArray();
            Assert.Equal(Enumerable.Range(numbers[0], numbers.Length), numbers);
        }
    }

    [Fact]
    public async Task AFrameLivesOnTheNodeOfItsRole()
    {
        await _nodes[0].Node.OpenAsync(Embedder, "role-1");

        await TestNode.Until(() => Lines.Contains("the frame has received hello"));
        Assert.Contains(_ledger.Of<DocumentLoaded>(), loaded => loaded.Url == "https://a.test/frame");
        Assert.Contains(_ledger.Of<PortBound>(), bound => bound.Generation == 1 && bound.Owner.Contains("/frame-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AWindowIsOpenedOnANodeOfARole()
    {
        var window = await _nodes[0].Node.OpenAsync(Client, "role-2");

        Assert.IsType<Links.LinkedActorRef>(window.Actor);
        Assert.Equal(_nodes[1].Node.Name, ((Links.LinkedActorRef)window.Actor).Node);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _nodes[0].Node.OpenAsync(Client, "role-9"));
    }

    [Fact]
    public async Task ANodeIsReadyAndAliveUntilItHasLeft()
    {
        var ready = new ClusterReadiness(_nodes[2].Node);
        var alive = new ClusterLiveness(_nodes[2].Node, TimeSpan.FromSeconds(20));
        await TestNode.Until(() => StatusOf(ready) == HealthStatus.Healthy && StatusOf(alive) == HealthStatus.Healthy);

        await Akka.Actor.CoordinatedShutdown.Get(_nodes[2].System).Run(Akka.Actor.CoordinatedShutdown.ClusterLeavingReason.Instance);

        await TestNode.Until(() => StatusOf(ready) == HealthStatus.Unhealthy && StatusOf(alive) == HealthStatus.Unhealthy);

        static HealthStatus StatusOf(IHealthCheck check) => check.CheckHealthAsync(new HealthCheckContext()).GetAwaiter().GetResult().Status;
    }

    private static string SpeakerAndListener(string line) => line[..line.LastIndexOf(' ')];

    public async Task InitializeAsync()
    {
        foreach (var node in _nodes)
            await node.JoinAsync(_nodes[0]);
        foreach (var node in _nodes)
            await node.KnowsAsync(_nodes.Length);
    }

    public Task DisposeAsync() => Task.WhenAll(_nodes.Select(node => node.System.Terminate()));

    /// <summary>Numbers its clients.</summary>
    private sealed class Counter : SharedWorkerAgent
    {
        private int _clients;

        protected override void OnLoad()
        {
        }

        protected override void OnConnect(MessagePort port) => port.PostMessage($"{++_clients}");
    }

    private sealed class ClientPage : WindowAgent
    {
        protected override void OnLoad()
        {
            new SharedWorker(WorkerUrl, "counter").Port.OnMessage = message => Log($"worker: {message.Data.AsString()}");
            var said = 0;
            var news = new BroadcastChannel("news") { OnMessage = message => Log($"{Self.Name} heard {message.Data.AsString()}") };
            SetInterval(() => news.PostMessage($"{Self.Name} {++said}"), TimeSpan.FromMilliseconds(200));
        }
    }

    private sealed class MainPage : WindowAgent
    {
        protected override void OnLoad() => CreateFrame("https://a.test/frame");

        protected override void OnFrameLoaded(Window frame)
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = answer => Log(answer.Data.AsString());
            frame.PostMessage("hello", "*", channel.Port2);
        }
    }

    private sealed class FramePage : WindowAgent
    {
        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message) => message.Ports[0].PostMessage($"the frame has received {message.Data.AsString()}");
    }
}
