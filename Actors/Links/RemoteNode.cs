using Akka.Actor;
using static Messaging.Links.LinkProtocol;

namespace Messaging.Links;

/// <summary>Another node as this one knows it: the link to it, whether it is lost, and which ports want to know.</summary>
internal sealed class RemoteNode : ILinkEffects
{
    private readonly string _name;
    private readonly NodeOptions _options;
    private readonly ILinksHost _host;
    private readonly Link _link;
    private readonly OrderedDictionary<IActorRef, bool> _minders = [];
    private readonly List<Frame> _outgoing = [];
    private int _outgoingBytes;
    private bool _isResendSet;
    private bool _isAcknowledgementSet;
    private int _unacknowledged;

    public RemoteNode(string name, NodeOptions options, ILinksHost host)
    {
        _name = name;
        _options = options;
        _host = host;
        _link = new Link(options.Name, options.Session, options.Links, this);
    }

    /// <summary>Whether the node is gone for good, as far as anybody here knows.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether the node has everything that was sent to it, or will never have it.</summary>
    public bool IsIdle => IsLost || (_link.NextDue is null && _outgoing.Count == 0);

    TimeSpan ILinkEffects.Now => _host.Now;

    public void Send(Parcel parcel)
    {
        _link.Send(parcel);
        SetResend();
    }

    public void Receive(Frame frame)
    {
        if (IsPresent(frame.Session))
            _link.Receive(frame);
        SetResend();
    }

    public void Receive(Acknowledgement acknowledgement)
    {
        if (IsPresent(acknowledgement.Session))
            _link.Receive(acknowledgement);
        SetResend();
    }

    /// <summary>It was long enough: nothing has gone there that could have carried the acknowledgement.</summary>
    public void AcknowledgementIsDue()
    {
        _isAcknowledgementSet = false;
        Acknowledge();
    }

    /// <summary>Says what has arrived, if that was not said.</summary>
    public void Acknowledge()
    {
        if (IsLost || _unacknowledged == 0)
            return;
        _unacknowledged = 0;
        _link.Acknowledge();
    }

    public void ResendOverdue()
    {
        _isResendSet = false;
        if (IsLost)
            return;
        _link.ResendOverdue();
        SetResend();
    }

    public void Add(IActorRef minder) => _minders[minder] = true;

    public void Remove(IActorRef minder) => _minders.Remove(minder);

    public void Down()
    {
        if (IsLost)
            return;
        IsLost = true;
        Lose();
    }

    /// <summary>Gives the network what has gathered.</summary>
    public void Flush()
    {
        if (_outgoing.Count == 0)
            return;
        _options.Network.Carry(_name, _outgoing.Count == 1 ? _outgoing[0] : new Bundle([.. _outgoing]), _host.Self);
        _outgoing.Clear();
        _outgoingBytes = 0;
    }

    // Asked for in a message to ourselves, so that everything that is to be sent by then goes together.
    void ILinkEffects.Carry(object message)
    {
        if (message is not Frame frame)
        {
            _options.Network.Carry(_name, message, _host.Self);
            return;
        }

        _unacknowledged = 0;
        _outgoing.Add(frame);
        _outgoingBytes += frame.Payload.Length;
        if (_outgoingBytes >= _options.Links.LargestBundle)
            Flush();
        else if (_outgoing.Count == 1)
            _host.Self.Tell(new FlushDue(_name), _host.Self);
    }

    void ILinkEffects.Arrived(ReadOnlyMemory<byte> payload) => _host.Deliver(_name, payload);

    // A frame the other way says it too, and who is asked mostly answers: it waits a little for one.
    void ILinkEffects.AcknowledgeSoon()
    {
        if (++_unacknowledged >= _options.Links.MostUnacknowledged)
        {
            Acknowledge();
            return;
        }

        if (_isAcknowledgementSet)
            return;
        _isAcknowledgementSet = true;
        var message = new AcknowledgementDue(_name);
        _host.Timers.StartSingleTimer(message, message, _options.Links.AcknowledgeAfter);
    }

    void ILinkEffects.Restarted() => Lose();

    private void Lose()
    {
        _outgoing.Clear();
        _outgoingBytes = 0;
        _unacknowledged = 0;
        IActorRef[] minders = [.. _minders.Keys];
        _minders.Clear();
        _host.Lose(_name, _link.Lose(), minders);
    }

    /// <summary>The node is there, or there again.</summary>
    public void Up() => IsLost = false;

    // A node that is lost can come back only as another: in a later session. If nothing was heard of it before, what comes now may still be of
    // the life that is over, and only whoever knows the members can tell.
    private bool IsPresent(long session)
    {
        if (IsLost && _link.TheirSession != 0 && session > _link.TheirSession)
            IsLost = false;
        return !IsLost;
    }

    private void SetResend()
    {
        if (_isResendSet || IsLost || _link.NextDue is not { } due)
            return;
        _isResendSet = true;
        var message = new ResendDue(_name);
        _host.Timers.StartSingleTimer(message, message, due > _host.Now ? due - _host.Now : TimeSpan.Zero);
    }

    /// <summary>To ourselves: send what has gathered for a node.</summary>
    internal sealed record FlushDue(string Node) : INoSerializationVerificationNeeded;

    /// <summary>To ourselves: acknowledge what a node has sent, if that was not done along with something else.</summary>
    internal sealed record AcknowledgementDue(string Node) : INoSerializationVerificationNeeded;

    /// <summary>To ourselves: see what a node has not acknowledged in time.</summary>
    internal sealed record ResendDue(string Node) : INoSerializationVerificationNeeded;
}
