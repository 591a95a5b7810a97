using Akka.Actor;
using Akka.Cluster;
using Messaging.Cluster;

namespace Messaging.Simulation.Host.Clustering.Nodes;

/// <summary>Says how many nodes a node knows, and which ones the cluster has removed.</summary>
internal sealed class MemberWatch : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(30);
    private int _known;

    public MemberWatch(ClusterNode node, NodeVoice voice)
    {
        Receive<ClusterEvent.MemberRemoved>(removed => voice.Say(NodeWords.Removed, $"{removed.Member.Address}"));
        Receive<ClusterEvent.IMemberEvent>(_ => { });
        Receive<BeatDue>(_ =>
        {
            voice.Tick();
            if (_known != node.Known.Count)
                voice.Say(NodeWords.Knows, $"{_known = node.Known.Count}");
        });
        node.Membership.Subscribe(Self, ClusterEvent.SubscriptionInitialStateMode.InitialStateAsEvents, typeof(ClusterEvent.MemberRemoved));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(ClusterNode node, NodeVoice voice) => Akka.Actor.Props.Create(() => new MemberWatch(node, voice));

    protected override void PreStart() => Timers.StartPeriodicTimer(nameof(BeatDue), BeatDue.Instance, Beat);

    private sealed record BeatDue : INoSerializationVerificationNeeded
    {
        public static readonly BeatDue Instance = new();
    }
}
