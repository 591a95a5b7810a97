using Akka.Actor;
using Akka.Cluster;
using Akka.Event;
using Akka.Remote;
using Messaging.Links;
using Messaging.Wire;

namespace Messaging.Cluster.Members;

/// <summary>
/// Introduces this node to every member of the cluster, and tells the links which nodes have come and which are gone for good: those that the
/// cluster has removed.
/// </summary>
internal sealed class MembershipActor : ReceiveActor
{
    public const string ActorName = "membership";

    private readonly Akka.Cluster.Cluster _cluster = Akka.Cluster.Cluster.Get(Context.System);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly ClusterNode _node;
    private readonly NodeDirectory _directory;

    public MembershipActor(ClusterNode node, NodeDirectory directory)
    {
        _node = node;
        _directory = directory;
        Receive<ClusterEvent.MemberUp>(up => Welcome(up.Member));
        Receive<ClusterEvent.MemberWeaklyUp>(up => Welcome(up.Member));
        Receive<ClusterEvent.MemberRemoved>(removed => TakeLeave(removed.Member));
        Receive<ClusterEvent.IMemberEvent>(_ => { });
        Receive<LinkProtocol.Introduction>(OnIntroduction);
        Receive<ThisActorSystemQuarantinedEvent>(OnGivenUp);
    }

    public static Props Props(ClusterNode node, NodeDirectory directory) => Akka.Actor.Props.Create(() => new MembershipActor(node, directory));

    protected override void PreStart()
    {
        _cluster.Subscribe(Self, ClusterEvent.SubscriptionInitialStateMode.InitialStateAsEvents, typeof(ClusterEvent.IMemberEvent));
        Context.System.EventStream.Subscribe(Self, typeof(ThisActorSystemQuarantinedEvent));
    }

    protected override void PostStop()
    {
        _cluster.Unsubscribe(Self);
        Context.System.EventStream.Unsubscribe(Self);
    }

    private void Welcome(Member member)
    {
        if (member.Address.Equals(_cluster.SelfAddress))
            return;
        _node.Links.Tell(new LinkProtocol.NodeUp(RemoteNetwork.NameOf(member.Address)));
        Introduce(Context.ActorSelection(new RootActorPath(member.Address) / "user" / ActorName));
    }

    private void TakeLeave(Member member)
    {
        var name = RemoteNetwork.NameOf(member.Address);
        _directory.Remove(name);
        _node.Links.Tell(new LinkProtocol.NodeDown(name));
    }

    // A process that stood still for a while was given up by the others without having noticed anything. It cannot come back as what it was.
    private void OnGivenUp(ThisActorSystemQuarantinedEvent told)
    {
        if (!_cluster.State.Members.Any(member => member.Address.Equals(told.RemoteAddress)))
            return;
        _log.Error("{0} has given this node up, which therefore ends", told.RemoteAddress);
        _cluster.Down(_cluster.SelfAddress);
    }

    private void Introduce(ICanTell whom) => whom.Tell(new LinkProtocol.Introduction(_node.Name, _node.InvitationToBrowser()), Self);

    // Two nodes that learn of each other at different times each speak first, and the one that was not heard is asked for by the answer.
    private void OnIntroduction(LinkProtocol.Introduction introduction)
    {
        var address = Sender.Path.Address;
        var member = _cluster.State.Members.FirstOrDefault(member => member.Address.Equals(address));
        if (member is null || RemoteNetwork.NameOf(address) != introduction.Node)
        {
            _log.Warning("{0} is no member of the cluster and was not let in", Sender.Path);
            return;
        }

        if (!_directory.Has(introduction.Node))
            Introduce(Sender);
        try
        {
            _directory.Add(introduction.Node, _node.Accept(introduction.Browser), member.Roles);
        }
        catch (WireFormatException refused)
        {
            _log.Warning("The introduction of {0} was refused: {1}", introduction.Node, refused.Message);
        }
    }
}
