using System.Threading.Channels;
using Akka.Actor;
using Akka.Configuration;
using Messaging.Runtime;

namespace Messaging.Cluster.Tests;

/// <summary>A node on loopback with one owner of ports.</summary>
internal sealed class TestNode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    public TestNode(int number)
    {
        System = ActorSystem.Create("relay", ConfigurationFactory.ParseString("""
            akka {
              loglevel = WARNING
              cluster.split-brain-resolver.stable-after = 1s
              cluster.failure-detector.acceptable-heartbeat-pause = 1s
              cluster.down-removal-margin = 1s
            }
            """).WithFallback(ClusterSettings.Default));
        Node = ClusterNode.Start(System, new MessagingOptions(), number);
        Owner = System.ActorOf(Props.Create(() => new RelayOwner(_heard.Writer)), "owner");
        Membership = Akka.Cluster.Cluster.Get(System);
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

    public async Task<string> HeardAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _heard.Reader.ReadAsync(patience.Token);
    }
}
