using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Dispatch;
using Messaging.Simulation.Time;

namespace Messaging.Simulation.Scheduling;

/// <summary>
/// The one place where a deterministic run decides what happens next: it chooses a runnable actor, lets it process one message, and writes
/// the choice down. A turn takes a fixed virtual time. Timers fire between turns once they are due; when no actor is runnable, time jumps
/// to the next timer.
/// <para>Everything happens on the thread that calls <see cref="Pump"/>, and that thread alone may cause turns meanwhile.</para>
/// </summary>
public sealed class TurnLoop(VirtualClock clock, TimeSpan turnDuration)
{
    private readonly RunnableRow _runnables = new();
    private readonly List<Decision> _decisions = [];
    private readonly ConcurrentQueue<(int Thread, IRunnable Runnable)> _intruders = new();
    private readonly MailboxTable _mailboxes = new();
    private readonly List<SimulatedMailbox> _candidates = [];
    private readonly List<int> _touched = [];
    private IChoice _choice = FirstComeChoice.Instance;
    private ISchedule? _schedule;
    private volatile int _pumpingThread;
    private TimeSpan _turnTakes;

    public VirtualClock Clock => clock;

    /// <summary>How many turns have been run since <see cref="Begin"/>.</summary>
    public long Turns { get; private set; }

    /// <summary>Every choice since <see cref="Begin"/>, in order: with the program it determines the run.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Called with each choice that is made, before the turn that it gives.</summary>
    public Action<Decision, SimulatedMailbox>? Decided { get; set; }

    /// <summary>Called with each choice that is not about whose turn it is.</summary>
    public Action<Decision, Fork>? Forked { get; set; }

    /// <summary>Called before each turn, and before the loop comes to rest; it may say something to actors, and choose by <see cref="Decide"/>.</summary>
    public Action? BetweenTurns { get; set; }

    /// <summary>Stands between the senders and the mailboxes; null for nobody.</summary>
    public IMailInterceptor? Interceptor { get; set; }

    /// <summary>The mailboxes of all actors that are there, in the order in which they were made.</summary>
    public IReadOnlyList<SimulatedMailbox> Mailboxes => _mailboxes.All;

    /// <summary>The mailboxes that have a turn coming, in the order in which they became runnable.</summary>
    public IReadOnlyList<SimulatedMailbox> Runnable
    {
        get
        {
            _candidates.Clear();
            for (var i = 0; i < _runnables.Count; i++)
                _candidates.Add(_mailboxes.Of(_runnables.At(i)));
            return _candidates;
        }
    }

    /// <summary>Whether no actor can go on; timers may be pending.</summary>
    public bool IsIdle => _runnables.Count == 0;

    /// <summary>
    /// From here on turns take time and count, and <paramref name="choice"/> makes the choices. What ran before was preparation.
    /// </summary>
    public void Begin(IChoice choice)
    {
        _choice = choice;
        _schedule = choice as ISchedule;
        _turnTakes = turnDuration;
        _decisions.Clear();
        Turns = 0;
    }

    /// <summary>Lets whoever makes the choices make one that is not about whose turn it is, and writes it down like the others.</summary>
    /// <returns>The number of the alternative, counted from 0.</returns>
    public int Decide(Fork fork)
    {
        var decision = new Decision(_choice.Choose(fork), fork.Alternatives.Length);
        _decisions.Add(decision);
        Forked?.Invoke(decision, fork);
        return decision.Chosen;
    }

    /// <summary>An actor has become runnable.</summary>
    public void Add(IRunnable runnable)
    {
        var pumping = _pumpingThread;
        if (pumping != 0 && pumping != Environment.CurrentManagedThreadId)
            _intruders.Enqueue((Environment.CurrentManagedThreadId, runnable));
        else
            AddRunnable(runnable);
    }

    /// <summary>A mailbox was made.</summary>
    internal SimulatedMailbox Register(SimulatedMailbox mailbox)
    {
        _mailboxes.Made(mailbox);
        _touched.Add(mailbox.Number);
        return mailbox;
    }

    internal int NextMailbox() => _mailboxes.NextNumber();

    /// <summary>A message was put into a mailbox.</summary>
    internal void Enqueued(SimulatedMailbox mailbox)
    {
        _mailboxes.Woken(mailbox);
        _touched.Add(mailbox.Number);
    }

    /// <summary>The running turn takes a message from a mailbox.</summary>
    internal void Dequeued(SimulatedMailbox mailbox) => _mailboxes.Running(mailbox);

    /// <summary>The running turn uses more of an actor than its mailbox.</summary>
    internal void Visited(ActorPath actor)
    {
        if (_schedule is not null && _mailboxes.Find(actor) is { } mailbox && !_touched.Contains(mailbox.Number))
            _touched.Add(mailbox.Number);
    }

    /// <summary>Whether there is an actor of a path without address.</summary>
    internal bool Has(string actor) => _mailboxes.Find(actor) is not null;

    /// <summary>Gives an actor its next turn as a part of the running one; false if it has none coming.</summary>
    internal bool RunWithin(string actor) =>
        _mailboxes.Find(actor) is { } mailbox && RunWithin(mailbox, index => _mailboxes.Of(_runnables.At(index)) == mailbox);

    /// <summary>Gives an actor that has not begun its first turn, as a part of the running one.</summary>
    internal void BeginWithin(string actor)
    {
        if (_mailboxes.Find(actor) is { First: { } first } mailbox)
            RunWithin(mailbox, index => _runnables.At(index) == first);
    }

    private bool RunWithin(SimulatedMailbox mailbox, Func<int, bool> isItsTurn)
    {
        for (var i = 0; i < _runnables.Count; i++)
        {
            if (!isItsTurn(i))
                continue;
            var runnable = _runnables.TakeAt(i);
            var outer = _mailboxes.BeginWithin(runnable, mailbox);
            runnable.Run();
            _mailboxes.EndWithin(outer);
            _touched.Add(mailbox.Number);
            return true;
        }

        return false;
    }

    /// <summary>A mailbox was closed: its actor is gone, of which its parent is told.</summary>
    internal void Closed(SimulatedMailbox mailbox)
    {
        _mailboxes.Forget(mailbox);
        if (_mailboxes.Find(mailbox.Parent) is { } parent)
            _touched.Add(parent.Number);
    }

    private void AddRunnable(IRunnable runnable)
    {
        _touched.Add(_mailboxes.Runnable(runnable).Number);
        _runnables.Add(runnable);
    }

    /// <summary>Runs turns and timers on the calling thread.</summary>
    /// <param name="limits">How far to go at most.</param>
    /// <param name="reached">What to wait for; null to wait until nothing is left to do.</param>
    /// <exception cref="InvalidOperationException">
    /// It was called from within a turn, or another thread asked for a turn meanwhile: such a run could not be repeated.
    /// </exception>
    public PumpEnd Pump(PumpLimits limits, Func<bool>? reached = null)
    {
        if (_pumpingThread != 0)
            throw new InvalidOperationException("The turns of this actor system are being run already; an actor cannot run them from its own turn.");
        _pumpingThread = Environment.CurrentManagedThreadId;
        try
        {
            return PumpUntilEnd(limits, reached);
        }
        finally
        {
            _pumpingThread = 0;
        }
    }

    private PumpEnd PumpUntilEnd(PumpLimits limits, Func<bool>? reached)
    {
        var lastTurn = limits.Turns > long.MaxValue - Turns ? long.MaxValue : Turns + limits.Turns;
        var lastMoment = VirtualClock.Later(clock.Now, limits.Time);
        var lastTimer = VirtualClock.Later(clock.Now, limits.Timers < limits.Time ? limits.Timers : limits.Time);
        var lastAwaited = VirtualClock.Later(clock.Now, limits.Patience < limits.Time ? limits.Patience : limits.Time);
        while (true)
        {
            if (reached is not null && reached())
                return PumpEnd.Reached;
            if (limits.Cancellation.IsCancellationRequested)
                return PumpEnd.Cancelled;
            clock.FireDue();
            BetweenTurns?.Invoke();
            if (_runnables.Count > 0)
            {
                if (Turns >= lastTurn)
                    return PumpEnd.TurnLimit;
                if (clock.Now > lastMoment)
                    return PumpEnd.TimeLimit;
                if (!RunOne())
                    return PumpEnd.Abandoned;
            }
            else if (!clock.TryGetNext(out var due, out var setAt))
            {
                return PumpEnd.Quiescent;
            }
            else if (due > lastTimer && (setAt > lastTimer || due > lastAwaited))
            {
                return PumpEnd.TimeLimit;
            }
            else
            {
                clock.JumpTo(due);
            }
        }
    }

    private bool RunOne()
    {
        var chosen = Choose();
        if (chosen < 0)
            return false;
        Turns++;
        var timers = clock.TimersSet;
        var runnable = _runnables.TakeAt(chosen);
        _mailboxes.Begin(runnable);
        runnable.Run();
        var ran = _mailboxes.End();
        clock.Advance(_turnTakes);
        if (_schedule is not null)
        {
            _touched.Add(ran.Number);
            if (clock.TimersSet != timers)
                _touched.Add(SimulatedMailbox.ClockNumber);
            _schedule.Ran(ran, _touched);
        }

        // What a timer puts into mailboxes between two turns counts for the turn after it.
        _touched.Clear();

        if (!_intruders.IsEmpty)
            RefuseIntruders();
        return true;
    }

    private int Choose()
    {
        var among = _runnables.Count;
        var chosen = _schedule?.Choose(Runnable) ?? (among > 1 ? _choice.Choose(among) : 0);
        if (among == 1 || chosen < 0)
            return chosen;
        var decision = new Decision(chosen, among);
        _decisions.Add(decision);
        Decided?.Invoke(decision, _mailboxes.Of(_runnables.At(chosen)));
        return chosen;
    }

    // They are taken in nevertheless, so that the actor system can still be ended.
    private void RefuseIntruders()
    {
        var thread = 0;
        while (_intruders.TryDequeue(out var intruder))
        {
            thread = intruder.Thread;
            AddRunnable(intruder.Runnable);
        }

        throw new InvalidOperationException(
            $"Turn {Turns}: thread {thread} asked for a turn, but only what runs on the scheduler may. An actor awaits something outside it.");
    }
}
