using Akka.Actor;
using Akka.Dispatch;

namespace Messaging.Simulation.Scheduling;

/// <summary>
/// Which mailbox a turn belongs to. An engine asks its dispatcher for a turn without saying whose it is; but it does so right after it has made
/// a mailbox or put a message into one, and what a turn takes its message from tells for certain.
/// </summary>
internal sealed class MailboxTable
{
    private static readonly Comparer<SimulatedMailbox> ByNumber = Comparer<SimulatedMailbox>.Create((one, other) => one.Number.CompareTo(other.Number));

    private readonly Dictionary<IRunnable, SimulatedMailbox> _byRunnable = new(ReferenceEqualityComparer.Instance);
    private readonly List<SimulatedMailbox> _all = [];
    private SimulatedMailbox? _lastFound;
    private SimulatedMailbox? _lastMade;
    private SimulatedMailbox? _lastWoken;
    private SimulatedMailbox? _unopened;
    private SimulatedMailbox? _running;
    private IRunnable? _runnable;
    private int _numbers;

    public IReadOnlyList<SimulatedMailbox> All => _all;

    public int NextNumber() => ++_numbers;

    public void Made(SimulatedMailbox mailbox)
    {
        _all.Add(mailbox);
        _lastMade = _unopened = mailbox;
    }

    public void Woken(SimulatedMailbox mailbox) => _lastWoken = mailbox;

    /// <summary>A turn was asked for.</summary>
    public SimulatedMailbox Runnable(IRunnable runnable)
    {
        if (!_byRunnable.TryGetValue(runnable, out var mailbox))
        {
            mailbox = _lastWoken ?? _lastMade ?? throw new InvalidOperationException("A turn was asked for before there was any mailbox.");
            _byRunnable.Add(runnable, mailbox);
            if (_unopened is not null)
                _unopened.First = runnable;
            _unopened = null;
        }

        _lastWoken = null;
        return mailbox;
    }

    public SimulatedMailbox Of(IRunnable runnable) => _byRunnable[runnable];

    public SimulatedMailbox? Find(ActorPath? path)
    {
        if (path is null)
            return null;

        // Who asks mostly asks for the same one again: the parent of thousands that end together.
        if (_lastFound?.IsOf(path) != true)
            _lastFound = _all.FindLast(mailbox => mailbox.IsOf(path));
        return _lastFound;
    }

    /// <summary>The mailbox of the actor of a path without address; null if there is none.</summary>
    public SimulatedMailbox? Find(string path) => _all.FindLast(mailbox => mailbox.Path == path);

    public void Begin(IRunnable runnable)
    {
        _runnable = runnable;
        _running = _byRunnable[runnable];
    }

    /// <summary>The running turn takes its message from this mailbox.</summary>
    public void Running(SimulatedMailbox mailbox)
    {
        if (_runnable is null || ReferenceEquals(_running, mailbox))
            return;
        _running = mailbox;
        _byRunnable[_runnable] = mailbox;
    }

    /// <summary>A turn begins within the running one.</summary>
    /// <returns>What <see cref="EndWithin"/> puts back.</returns>
    public (IRunnable? Runnable, SimulatedMailbox? Running) BeginWithin(IRunnable runnable, SimulatedMailbox mailbox)
    {
        var outer = (_runnable, _running);
        _runnable = runnable;
        _byRunnable[runnable] = _running = mailbox;
        return outer;
    }

    public void EndWithin((IRunnable? Runnable, SimulatedMailbox? Running) outer) => (_runnable, _running) = outer;

    /// <summary>The turn is over.</summary>
    /// <returns>Whose it was.</returns>
    public SimulatedMailbox End()
    {
        _runnable = null;
        return _running!;
    }

    public void Forget(SimulatedMailbox mailbox)
    {
        var place = _all.BinarySearch(mailbox, ByNumber);
        if (place >= 0)
            _all.RemoveAt(place);
        if (ReferenceEquals(_lastFound, mailbox))
            _lastFound = null;
        if (_runnable is not null && ReferenceEquals(_running, mailbox))
            _byRunnable.Remove(_runnable);
    }
}
