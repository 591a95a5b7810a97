using Akka.Actor;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Faults;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Simulation.Faults;

/// <summary>Makes things go wrong on purpose in one run. What is left to chance is a choice of the run like any other.</summary>
public sealed class FaultInjection : IMailInterceptor, IMessageFaults, ITraceSink
{
    private readonly IReadOnlyList<Fault> _faults;
    private readonly TimedFault[] _timed;
    private readonly UnreadableFaults _unreadable;
    private readonly SendingFaults _sending;
    private readonly StartFaults _starts;
    private readonly HashSet<Fault> _struck = [];
    private TurnLoop _loop = null!;
    private MessagingExtension _messaging = null!;
    private SimulatedNodes? _nodes;
    private long _turns;
    private bool _isOver;
    private bool _isFirst;

    /// <param name="seed">Decides how long delays are; everything else is decided by the choices of the run.</param>
    public FaultInjection(IReadOnlyList<Fault> faults, ulong seed)
    {
        _faults = faults;
        _timed =
        [
            .. faults.Select(fault => fault switch
            {
                EndingFault ending => new TimedFault(ending, ending.When),
                CutFault cut => new TimedFault(cut, cut.When),
                _ => null,
            }).OfType<TimedFault>(),
        ];
        _unreadable = new UnreadableFaults([.. faults.OfType<UnreadableFault>()], Strike);
        _sending = new SendingFaults([.. faults.OfType<SendingFault>()], Strike);
        _starts = new StartFaults([.. faults.OfType<NeverStartsFault>()], (fault, where, side) => Strike(fault, where, side));
        Links = new LinkFaults([.. faults.OfType<LinkFault>()], seed, Strike);
    }

    /// <summary>The faults that were meant to strike and have not done so.</summary>
    public IEnumerable<Fault> Missed => _faults.Where(fault => !fault.IsByChance && !_struck.Contains(fault));

    /// <summary>Whether any fault has struck so far.</summary>
    public bool HasStruck => _struck.Count > 0;

    public bool StrikesSenders => _sending.Any || Others is { StrikesSenders: true };

    internal LinkFaults Links { get; }

    /// <summary>Stands between these faults and the mailboxes; null for nobody.</summary>
    internal IMailInterceptor? Inner { get; set; }

    /// <summary>What else makes messages unreadable; null for nothing.</summary>
    internal IMessageFaults? Others { get; set; }

    /// <summary>From now on nothing goes wrong any more on purpose.</summary>
    public void End() => _isOver = true;

    public MessageFault? For(MessageId message, string receiver, SerializedRecord record) =>
        (_isOver ? null : _unreadable.For(message, receiver, _loop)) ?? Others?.For(message, receiver, record);

    public bool FailsToSend(MessageId next, string sender) =>
        (!_isOver && _sending.Strike(next, sender, _loop)) || Others is { StrikesSenders: true } others && others.FailsToSend(next, sender);

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        if (traceEvent is not MessagePosted posted)
            return;
        foreach (var fault in _timed)
            fault.Posted(posted.Id);
    }

    public void Intercept(SimulatedMailbox mailbox, Envelope envelope, Action<Envelope> put)
    {
        if (_isFirst)
            mailbox.PutFirst(envelope);
        else if (_isOver || !_starts.Holds(mailbox, envelope.Message, _loop))
            Pass(mailbox, envelope, put);
    }

    internal void Begin(TurnLoop loop, MessagingExtension messaging, SimulatedNodes? nodes)
    {
        _loop = loop;
        _messaging = messaging;
        _nodes = nodes;
        Links.Loop = loop;
        loop.BetweenTurns = BetweenTurns;
    }

    private void Pass(SimulatedMailbox mailbox, Envelope envelope, Action<Envelope> put)
    {
        if (Inner is null)
            put(envelope);
        else
            Inner.Intercept(mailbox, envelope, put);
    }

    private void BetweenTurns()
    {
        var turned = _loop.Turns != _turns;
        _turns = _loop.Turns;
        foreach (var fault in _timed)
        {
            if (!_isOver && !fault.HasStruck && TargetOf(fault.Fault) is { } strike && fault.IsDue(_loop, _messaging.Elapsed, turned))
            {
                fault.Struck();
                strike();
            }
        }
    }

    /// <returns>What strikes; null if there is nobody to strike.</returns>
    private Action? TargetOf(Fault fault)
    {
        switch (fault)
        {
            case EndingFault { IsNode: true } ending:
                return () => Strike(fault, ending.Who, () => _nodes!.Kill(ending.Who));
            case EndingFault ending:
                var mailbox = _loop.Mailboxes.LastOrDefault(mailbox => mailbox.Name == ending.Who);
                object end = ending.IsOrderly ? WindowProtocol.UnloadFrame.Instance : AgentProtocol.End.Instance;
                return mailbox is null ? null : () => Strike(fault, mailbox.Path, () => TellFirst(mailbox, end));
            case CutFault cut:
                return () => Strike(fault, $"{cut.One} and {cut.Other}", () => Cut(cut));
            default:
                return null;
        }
    }

    private void Cut(CutFault cut)
    {
        if (cut.Heals)
            _nodes!.Heal(cut.One, cut.Other);
        else
            _nodes!.Cut(cut.One, cut.Other);
    }

    // What waits in the mailbox comes after it, so that none of it is run.
    private void TellFirst(SimulatedMailbox mailbox, object message)
    {
        _isFirst = true;
        mailbox.Owner!.Tell(message, ActorRefs.NoSender);
        _isFirst = false;
    }

    private void Strike(Fault fault, string where, Action strike)
    {
        Strike(fault, where);
        strike();
    }

    private void Strike(Fault fault, string where) => Strike(fault, where, (PortId?)null);

    private void Strike(Fault fault, string where, PortId? heldBack)
    {
        _struck.Add(fault);
        _messaging.Trace(new FaultStruck(fault.Text, where) { HeldBack = heldBack is { } side ? [side] : [] });
    }
}
