namespace Akka.Dispatch;

/// <summary>
/// Runs turns on the process's thread pool. The first turns that a running turn causes stay on that turn's thread, to run right after it
/// (see <see cref="ThreadTurns"/>): the data are at hand there, and waking another thread would cost more than the turn itself.
/// </summary>
internal sealed class ThreadPoolDispatcher(MessageDispatcherConfigurator configurator) : ConfiguredDispatcher(configurator)
{
    /// <summary>
    /// The pool's queue of a single thread is cheap but takes the latest first, so every so often a turn goes to the common queue, lest
    /// two busy actors keep all others waiting.
    /// </summary>
    private const int CommonEvery = 64;

    [ThreadStatic]
    private static int _sinceCommon;

    /// <summary>The thread pool belongs to the process, so there is nothing to end.</summary>
    internal override bool EndsWhenDeserted => false;

    /// <summary>
    /// Runs what follows an answer to a question: right after the turn that has answered, on its thread, or else on any of the pool.
    /// </summary>
    public static void RunAnswered(IRunnable run)
    {
        if (!ThreadTurns.TryKeepCaused(run))
        {
            ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: true);
        }
    }

    internal override void ExecuteAgain(Mailbox mailbox)
    {
        if (!ThreadTurns.TryKeepAgain(mailbox))
        {
            ThreadPool.UnsafeQueueUserWorkItem(mailbox, preferLocal: false);
        }
    }

    internal override void RunTurn(Mailbox mailbox) => ThreadTurns.Run(mailbox);

    protected override void ExecuteTask(IRunnable run)
    {
        if (run is Mailbox mailbox && ThreadTurns.TryKeepCaused(mailbox))
        {
            return;
        }

        var isLocal = ++_sinceCommon < CommonEvery;
        if (!isLocal)
        {
            _sinceCommon = 0;
        }

        ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: isLocal);
    }

    protected override void Shutdown()
    {
    }
}
