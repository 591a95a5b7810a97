using Messaging.Channels;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;

namespace Messaging.Tests.Exploring;

/// <summary>
/// Owners and ports without an actor system, a random program and a random schedule, all from one seed. After each run the invariants of
/// the port protocol are checked against what was posted.
/// </summary>
internal sealed class World : ITraceSink
{
    private static readonly int[] Together = [1, 2, 7];

    private readonly Random _random;
    private readonly List<ScheduledActor> _actors = [];
    private readonly List<ScheduledOwner> _owners = [];
    private readonly Dictionary<PortId, List<long>> _posted = [];
    private readonly Dictionary<PortId, List<long>> _delivered = [];
    private readonly Dictionary<long, LossReason> _lost = [];
    private readonly HashSet<PortId> _closed = [];
    private readonly HashSet<PortId> _closeEvents = [];
    private readonly bool _byPriority;
    private int _stepsLeft;

    public World(int seed, MessagingExtension messaging, int owners, int steps)
    {
        _random = new Random(seed);
        _byPriority = seed % 2 == 0;
        _stepsLeft = steps;
        Messaging = messaging;
        for (var number = 1; number <= owners; number++)
            _owners.Add(Add(new ScheduledOwner($"owner-{number}", this, Together[seed % Together.Length])));
    }

    public MessagingExtension Messaging { get; }

    public long LastPosted { get; private set; }

    public T Add<T>(T actor)
        where T : ScheduledActor
    {
        actor.Priority = _random.Next();
        _actors.Add(actor);
        return actor;
    }

    public void Delivered(PortId port, MessageId message)
    {
        Assert.False(_closeEvents.Contains(port), $"{port} got {message} after its close event");
        ListFor(_delivered, port).Add(message.Value);
    }

    public void Closed(PortId port) => Assert.True(_closeEvents.Add(port), $"{port} got a second close event");

    void ITraceSink.Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case MessagePosted posted:
                LastPosted = posted.Id.Value;
                ListFor(_posted, ParsePort(posted.To)).Add(posted.Id.Value);
                break;
            case PortClosed closed:
                _closed.Add(closed.Port);
                break;
            case MessageLost lost:
                Assert.True(_lost.TryAdd(lost.Id.Value, lost.Reason), $"{lost.Id} was lost twice, at last as {lost.Reason}");
                break;
        }
    }

    /// <summary>Runs the program to its end, then everything that is under way, then ends all owners.</summary>
    public void Run()
    {
        while (_stepsLeft > 0)
        {
            if (_random.Next(3) == 0 || !RunSomeMailbox())
                RunRandomStep(_owners[_random.Next(_owners.Count)]);
            AssertOneHandlePerSide();
        }

        Drain();
        AssertQuiescent();
        foreach (var owner in _owners)
        {
            owner.Ports.CloseAll(LossReason.OwnerDestroyed);
            owner.Loop.Clear();
        }

        Drain();
        AssertEnded();
    }

    /// <summary>One step of an owner's program: make a channel, start, post, post with ports, or close.</summary>
    public void RunRandomStep(ScheduledOwner owner)
    {
        if (_stepsLeft-- <= 0)
            return;
        var handles = owner.LiveHandles;
        var chosen = handles.Count == 0 ? null : handles[_random.Next(handles.Count)];
        switch (_random.Next(20))
        {
            case 0 or 1: owner.Ports.CreateChannel(); break;
            case 2: chosen?.Close(); break;
            case 3 or 4 when chosen is not null: owner.Give(chosen, _owners[_random.Next(_owners.Count)]); break;
            case 5 or 6: chosen?.Start(); break;
            case >= 7 and <= 11 when chosen is not null: owner.Post(chosen, Some(handles, except: chosen)); break;
            default:
                if (chosen is not null)
                    owner.Post(chosen);
                break;
        }

        owner.RequestTurn();
    }

    /// <summary>One step of a program that was made up elsewhere, and then some turns of the schedule.</summary>
    public void RunStep(Step step)
    {
        var owner = _owners[step.Owner % _owners.Count];
        var handles = owner.LiveHandles;
        var chosen = handles.Count == 0 ? null : handles[step.Handle % handles.Count];
        switch (step.Kind)
        {
            case StepKind.Create: owner.Ports.CreateChannel(); break;
            case StepKind.Start: chosen?.Start(); break;
            case StepKind.Post when chosen is not null: owner.Post(chosen); break;
            case StepKind.PostWithPort when chosen is not null && handles[step.Other % handles.Count] is var other && other != chosen: owner.Post(chosen, other); break;
            case StepKind.Give when chosen is not null: owner.Give(chosen, _owners[step.Other % _owners.Count]); break;
            case StepKind.Close: chosen?.Close(); break;
            case StepKind.Destroy: owner.Ports.CloseAll(LossReason.OwnerDestroyed); owner.Loop.Clear(); break;
        }

        owner.RequestTurn();
        for (var i = 0; i < step.Mailboxes; i++)
            RunSomeMailbox();
        AssertOneHandlePerSide();
    }

    /// <summary>Lets everything that is under way arrive, and starts every port.</summary>
    public void StartEverything()
    {
        Drain();
        foreach (var owner in _owners)
        {
            foreach (var handle in owner.LiveHandles)
                handle.Start();
            owner.RequestTurn();
        }

        Drain();
    }

    /// <summary>The model of a channel: whatever was done to its ends, each side gets what was posted to it, in that order.</summary>
    public void AssertEverythingArrived()
    {
        Assert.Empty(_lost);
        foreach (var (port, posted) in _posted)
            Assert.Equal(posted, ListFor(_delivered, port));
    }

    private PortHandle[] Some(IReadOnlyList<PortHandle> handles, PortHandle except) =>
        [.. handles.Where(handle => handle != except && _random.Next(3) == 0).Take(3)];

    // Every other seed runs by priorities that change now and then: a purely random schedule hardly ever starves an actor for long,
    // and the mistakes of a protocol show when one actor is very late.
    private bool RunSomeMailbox()
    {
        var runnable = _actors.Where(actor => actor.HasMail).ToArray();
        if (runnable.Length == 0)
            return false;
        var actor = _byPriority ? runnable.MaxBy(actor => actor.Priority)! : runnable[_random.Next(runnable.Length)];
        if (_random.Next(10) == 0)
            actor.Priority = _random.Next();
        actor.RunOne();
        return true;
    }

    private void Drain()
    {
        while (RunSomeMailbox())
        {
        }
    }

    private void AssertOneHandlePerSide()
    {
        var live = _owners.SelectMany(owner => owner.LiveHandles).Select(handle => handle.Id).ToArray();
        Assert.Equal(live.Length, live.Distinct().Count());
    }

    private void AssertQuiescent()
    {
        Assert.DoesNotContain(Ports, port => port.Phase is IncarnationPhase.Forwarding or IncarnationPhase.Adopting);
        foreach (var (port, posted) in _posted)
        {
            var delivered = ListFor(_delivered, port);
            Assert.Equal(delivered.Order(), delivered);
            Assert.Equal(delivered.Distinct(), delivered);
            Assert.Empty(delivered.Except(posted));
            Assert.Empty(delivered.Intersect(_lost.Keys));
        }

        foreach (var handle in _owners.SelectMany(owner => owner.LiveHandles).Where(handle => handle.IsEnabled))
        {
            var waiting = ListFor(_posted, handle.Id).Except(ListFor(_delivered, handle.Id)).Except(_lost.Keys).ToArray();
            Assert.True(!_closed.Contains(handle.Id.Peer) || _closeEvents.Contains(handle.Id), $"{handle.Id} was not told that its peer closed");
            Assert.True(waiting.Length == 0, $"{handle.Id} is enabled and {string.Join(", ", waiting)} wait for it");
        }
    }

    // What may be left is a cycle: sides in records that wait for each other, which no owner can ever reach.
    private void AssertEnded()
    {
        Assert.DoesNotContain(Ports, port => port.Phase is not (IncarnationPhase.Finished or IncarnationPhase.Shipped));
        if (Ports.Any(port => port.Phase == IncarnationPhase.Shipped))
            return;
        var all = _posted.Values.SelectMany(ids => ids);
        Assert.Empty(all.Except(_delivered.Values.SelectMany(ids => ids)).Except(_lost.Keys));
    }

    private IEnumerable<ScheduledPort> Ports => _actors.OfType<ScheduledPort>();

    private static List<long> ListFor(Dictionary<PortId, List<long>> lists, PortId key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    private static PortId ParsePort(string text) => new(long.Parse(text[..^1]), text[^1] == 'a' ? PortSide.A : PortSide.B);
}
