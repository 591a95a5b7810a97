using System.Threading.Channels;
using Akka.Actor;
using Akka.Configuration;
using Akka.Remote;
using Akka.Remote.Transport;
using Messaging.Runtime;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Cluster.Tests;

/// <summary>A node on loopback with one owner of ports, whose network can be cut.</summary>
internal sealed class TestNode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    public TestNode(int number, MessagingOptions? options = null, params FramePlace[] frames)
    {
        System = ActorSystem.Create("relay", ConfigurationFactory.ParseString($$"""
            akka {
              loglevel = ERROR
              remote.dot-netty.tcp.applied-adapters = ["trttl"]
              cluster {
                roles = ["role-{{number}}"]
                gossip-interval = 200 ms
                leader-actions-interval = 200 ms
                split-brain-resolver.stable-after = 1s
                failure-detector.heartbeat-interval = 250 ms
                failure-detector.acceptable-heartbeat-pause = 2s
              }
            }
            """).WithFallback(ClusterSettings.Default));
        Node = ClusterNode.Start(System, options ?? new MessagingOptions(), number, frames);
        Owner = System.ActorOf(Props.Create(() => new RelayOwner(_heard.Writer)), "owner");
        Membership = Node.Membership;
    }

    public ActorSystem System { get; }

    public ClusterNode Node { get; }

    public IActorRef Owner { get; }

    public Akka.Cluster.Cluster Membership { get; }

    public void Do(Action<RelayOwner> step) => Owner.Tell(step);

    public async Task JoinAsync(TestNode seed)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Membership.JoinAsync(seed.Membership.SelfAddress, patience.Token);
    }

    /// <summary>Returns once the node knows so many, itself among them.</summary>
    public Task KnowsAsync(int nodes) => Until(() => Node.Known.Count == nodes);

    public async Task<WindowRef> OpenAsync(string url) => (await Node.Browser.Ask<BrowserProtocol.Opened>(new BrowserProtocol.Open(url), Patience)).Window;

    /// <summary>From now on nothing passes between this node and another, as if the cable were cut.</summary>
    public async Task CutAsync(TestNode other)
    {
        await CutOneWayAsync(this, other);
        await CutOneWayAsync(other, this);
    }

    public async Task<string> HeardAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _heard.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Returns once something is so. It is looked at often; how often does not matter.</summary>
    public static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
            await ticks.WaitForNextTickAsync(patience.Token);
    }

    private static Task CutOneWayAsync(TestNode from, TestNode to)
    {
        var transport = ((IRemoteActorRefProvider)((ExtendedActorSystem)from.System).Provider).Transport;
        return transport.ManagementCommand(new SetThrottle(to.Membership.SelfAddress, ThrottleTransportAdapter.Direction.Both, Blackhole.Instance));
    }
}
