using System.Runtime.CompilerServices;

namespace Akka.Dispatch;

/// <summary>
/// The turns that one thread of the pool runs in a row: each may leave turns that it caused, and itself if it is not done, to be run next on
/// the same thread. What follows the answer to a question is run in the same way. After a while the thread looks whether others wait, and gives what is left to the pool; and whatever waits behind a
/// turn that takes long is taken away by the <see cref="StuckTurnWatch"/>, so that a turn may block without keeping anybody from running.
/// </summary>
internal sealed class ThreadTurns
{
    /// <summary>How many turns run before the thread looks whether others wait.</summary>
    private const int Slice = 64;

    /// <summary>If a slice ends for its time with fewer turns than these, the turns are long, and better spread over all threads.</summary>
    private const int FewTurns = 8;

    /// <summary>How many of the turns that one turn causes stay; whatever fans out further goes to all threads.</summary>
    private const int MostCaused = 16;

    /// <summary>
    /// As many stay of what the code after an answer causes: this may be any code of a program, which is not made of turns, and may
    /// wait for what it has caused.
    /// </summary>
    private const int MostCausedByAnswer = 1;

    [ThreadStatic]
    private static ThreadTurns? _ofThisThread;

    private readonly Lock _givingAway = new();
    private Ring _waiting;
    private int _first;
    private int _count;
    private int _mayKeep;
    private bool _isRunning;
    private int _begun;

    /// <summary>
    /// Whether this thread is taking the next turn, and whether another is giving away what waits. The one looks at the other's mark after it
    /// has made its own; the barrier between is on the side of giving away, where it is rare, and reaches all threads.
    /// </summary>
    private bool _isTaking;
    private bool _isGivingAway;

    /// <summary>How many turns have begun here, modulo 2^32. May be read by any thread.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>Whether a turn waits here. May be read by any thread.</summary>
    public bool HasWaiting
    {
        get
        {
            foreach (ref var place in _waiting)
            {
                if (Volatile.Read(ref place) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Runs a turn on this thread of the pool, and then those that it leads to.</summary>
    public static void Run(IRunnable run)
    {
        var turns = _ofThisThread ??= StuckTurnWatch.Register(new ThreadTurns());
        if (turns._isRunning)
        {
            run.Run();
        }
        else
        {
            turns.RunAll(run);
        }
    }

    /// <summary>Keeps a turn that the running one has caused, if it is among the first. Returns false if somebody else has to run it.</summary>
    public static bool TryKeepCaused(IRunnable run)
    {
        var turns = _ofThisThread;
        if (turns is not { _isRunning: true, _mayKeep: > 0 } || !turns.TryKeep(run))
        {
            return false;
        }

        turns._mayKeep--;
        return true;
    }

    /// <summary>Keeps the next turn of the actor whose turn is ending.</summary>
    public static bool TryKeepAgain(Mailbox mailbox) => _ofThisThread is { _isRunning: true } turns && turns.TryKeep(mailbox);

    /// <summary>Gives all that wait here to the pool, unless the thread is just taking the next itself. May be called by any thread.</summary>
    public void GiveAway()
    {
        lock (_givingAway)
        {
            Volatile.Write(ref _isGivingAway, true);
            Interlocked.MemoryBarrierProcessWide();
            if (!Volatile.Read(ref _isTaking))
            {
                foreach (ref var place in _waiting)
                {
                    if (Volatile.Read(ref place) is { } run)
                    {
                        place = null;
                        ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);
                    }
                }
            }

            Volatile.Write(ref _isGivingAway, false);
        }
    }

    private void RunAll(IRunnable first)
    {
        var left = Slice;
        var tick = StuckTurnWatch.Tick;
        _isRunning = true;
        try
        {
            for (var run = first; run is not null; run = Take())
            {
                Volatile.Write(ref _begun, _begun + 1);
                if (run is Mailbox mailbox)
                {
                    _mayKeep = MostCaused;
                    mailbox.Run();
                }
                else
                {
                    _mayKeep = MostCausedByAnswer;
                    run.Run();
                }

                var now = StuckTurnWatch.Tick;
                if (--left > 0 && now == tick)
                {
                    continue;
                }

                if (left > Slice - FewTurns || ThreadPool.PendingWorkItemCount > 0)
                {
                    return;
                }

                left = Slice;
                tick = now;
            }
        }
        finally
        {
            _isRunning = false;
            if (_count > 0)
            {
                GiveAwayInOrder();
            }
        }
    }

    private bool TryKeep(IRunnable run)
    {
        if (_count == Ring.Length)
        {
            return false;
        }

        Volatile.Write(ref _waiting[(_first + _count) % Ring.Length], run);
        _count++;
        StuckTurnWatch.WakeIfAsleep();
        return true;
    }

    private IRunnable? Take()
    {
        if (_count == 0)
        {
            return null;
        }

        Volatile.Write(ref _isTaking, true);
        if (!Volatile.Read(ref _isGivingAway))
        {
            var run = TakeFirst();
            Volatile.Write(ref _isTaking, false);
            return run;
        }

        Volatile.Write(ref _isTaking, false);
        lock (_givingAway)
        {
            return TakeFirst();
        }
    }

    private IRunnable? TakeFirst()
    {
        while (_count > 0)
        {
            ref var place = ref _waiting[_first];
            _first = (_first + 1) % Ring.Length;
            _count--;
            if (place is { } run)
            {
                place = null;
                return run;
            }
        }

        return null;
    }

    private void GiveAwayInOrder()
    {
        while (Take() is { } run)
        {
            ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);
        }
    }

    /// <summary>Places in a circle. A place that the watch has emptied is skipped when its turn comes.</summary>
    [InlineArray(Length)]
    private struct Ring
    {
        public const int Length = 64;

        private IRunnable? _place;
    }
}
