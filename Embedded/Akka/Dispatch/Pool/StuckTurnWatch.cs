namespace Akka.Dispatch;

/// <summary>
/// Looks about every millisecond whether a turn keeps others waiting behind it on its thread, and gives those to the pool. While nothing
/// happens it sleeps.
/// </summary>
internal static class StuckTurnWatch
{
    private const int TicksBeforeSleep = 100;
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(1);

    private static readonly Lock WatchedLock = new();
    private static readonly List<Watched> AllWatched = [];
    private static readonly AutoResetEvent Wakening = new(false);
    private static int _tick;
    private static bool _isAsleep = true;

    static StuckTurnWatch() =>
        new Thread(Work) { Name = "actor-turn-watch", IsBackground = true, Priority = ThreadPriority.AboveNormal }.Start();

    /// <summary>A clock of about a millisecond that costs next to nothing to read; it stands while nothing is kept waiting anywhere.</summary>
    public static int Tick => Volatile.Read(ref _tick);

    public static ThreadTurns Register(ThreadTurns turns)
    {
        lock (WatchedLock)
        {
            AllWatched.RemoveAll(watched => !watched.Thread.IsAlive);
            AllWatched.Add(new Watched(turns, Thread.CurrentThread) { Begun = turns.Begun });
        }

        return turns;
    }

    /// <summary>Called after each turn that was kept; no more than a look at a value that seldom changes.</summary>
    public static void WakeIfAsleep()
    {
        if (Volatile.Read(ref _isAsleep))
        {
            Volatile.Write(ref _isAsleep, false);
            Wakening.Set();
        }
    }

    private static void Work()
    {
        var quietTicks = 0;
        while (true)
        {
            if (quietTicks < TicksBeforeSleep)
            {
                Thread.Sleep(TickLength);
                Volatile.Write(ref _tick, _tick + 1);
                quietTicks = Look(giveAway: true) ? 0 : quietTicks + 1;
                continue;
            }

            // Whoever keeps a turn from here on sees that it has to wake this thread; what was kept before is seen below. The barrier is
            // on this side only, where it is rare, and reaches all threads.
            Volatile.Write(ref _isAsleep, true);
            Interlocked.MemoryBarrierProcessWide();
            if (!Look(giveAway: false))
            {
                Wakening.WaitOne();
            }

            Volatile.Write(ref _isAsleep, false);
            quietTicks = 0;
        }
    }

    /// <summary>Whether turns have begun anywhere since the last look, or wait.</summary>
    private static bool Look(bool giveAway)
    {
        var isBusy = false;
        lock (WatchedLock)
        {
            foreach (var watched in AllWatched)
            {
                var begun = watched.Turns.Begun;
                var isStuck = begun == watched.Begun;
                watched.Begun = begun;
                if (watched.Turns.HasWaiting)
                {
                    isBusy = true;
                    if (isStuck && giveAway)
                    {
                        watched.Turns.GiveAway();
                    }
                }
                else
                {
                    isBusy |= !isStuck;
                }
            }
        }

        return isBusy;
    }

    private sealed class Watched(ThreadTurns turns, Thread thread)
    {
        public ThreadTurns Turns => turns;

        public Thread Thread => thread;

        /// <summary>How many turns had begun at the last look.</summary>
        public int Begun { get; set; }
    }
}
