using static Messaging.Links.LinkProtocol;

namespace Messaging.Links;

/// <summary>
/// The rules of one node's end of the link to another: everything that is sent arrives once and in order, as long as both live. A life of a
/// node is a session; what comes from or is meant for another session than the present one does not count.
/// </summary>
/// <param name="self">The node that this end is on.</param>
/// <param name="session">Which life of it this is, at least 1.</param>
public sealed class Link(string self, long session, LinkSettings settings, ILinkEffects effects)
{
    private LinkSender<Parcel> _sender = new(settings);
    private LinkReceiver<ReadOnlyMemory<byte>> _receiver = new(settings.Window);
    private long _theirSession;

    /// <summary>Which life of the other node was heard of last; 0 for none.</summary>
    public long TheirSession => _theirSession;

    /// <summary>When frames must be sent again if they are not acknowledged until then; null if nothing is under way.</summary>
    public TimeSpan? NextDue => _sender.NextDue;

    public void Send(Parcel parcel)
    {
        _sender.Add(parcel);
        SendWhatFits();
    }

    public void Receive(Frame frame)
    {
        if (!IsPresent(frame.Session, frame.ForSession))
            return;
        Acknowledged(frame.Acknowledged);
        _receiver.Arrive(frame.Number, frame.Payload);
        while (_receiver.TryNext(out var payload))
            effects.Arrived(payload);
        effects.AcknowledgeSoon();
    }

    public void Receive(Acknowledgement acknowledgement)
    {
        if (IsPresent(acknowledgement.Session, acknowledgement.ForSession))
            Acknowledged(acknowledgement.Acknowledged);
    }

    public void Acknowledge() => effects.Carry(new Acknowledgement(self, session, _theirSession, _receiver.Acknowledged));

    public void ResendOverdue()
    {
        foreach (var (number, parcel) in _sender.TakeOverdue(effects.Now))
            Carry(number, parcel);
    }

    /// <summary>The other node is gone.</summary>
    /// <returns>What it may not have got, in order.</returns>
    public IReadOnlyList<Parcel> Lose()
    {
        var lost = _sender.TakeAll();
        _sender = new LinkSender<Parcel>(settings);
        _receiver = new LinkReceiver<ReadOnlyMemory<byte>>(settings.Window);
        return lost;
    }

    private bool IsPresent(long theirs, long mine)
    {
        if (theirs < _theirSession || (mine != 0 && mine != session))
            return false;
        if (theirs == _theirSession)
            return true;
        var isRestart = _theirSession != 0;
        _theirSession = theirs;
        if (isRestart)
            effects.Restarted();
        return true;
    }

    private void Acknowledged(long upTo)
    {
        _sender.Acknowledge(upTo);
        SendWhatFits();
    }

    private void SendWhatFits()
    {
        while (_sender.TryNext(effects.Now, out var number, out var parcel))
            Carry(number, parcel);
    }

    private void Carry(long number, Parcel parcel) =>
        effects.Carry(new Frame(self, session, _theirSession, number, _receiver.Acknowledged, parcel.Payload));
}
