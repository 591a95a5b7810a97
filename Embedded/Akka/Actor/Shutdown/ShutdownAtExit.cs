using Akka.Event;

namespace Akka.Actor;

/// <summary>What binds the end of the system to the end of the process, in either direction.</summary>
internal sealed class ShutdownAtExit(CoordinatedShutdown shutdown)
{
    private volatile bool _isExiting;

    private ActorSystemImpl System => (ActorSystemImpl)shutdown.System;

    /// <summary>
    /// Runs all phases when the process exits, and keeps it from ending until they are over or their time is. A process that a signal
    /// ends does not exit in this sense: the generic host, or a <c>PosixSignalRegistration</c>, has to turn the signal into an exit.
    /// </summary>
    public void RunWhenTheProcessExits()
    {
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        System.WhenTerminated.ContinueWith(
            _ => AppDomain.CurrentDomain.ProcessExit -= OnProcessExit, TaskScheduler.Default);
    }

    /// <summary>The last task of the last phase.</summary>
    /// <param name="exitsProcess">Whether the process ends too, at the latest at the timeout of the phase.</param>
    public async Task<Done> EndSystem(bool exitsProcess)
    {
        if (System.Settings.CoordinatedShutdownTerminateActorSystem)
        {
            var end = System.FinalTerminate();
            var limit = exitsProcess ? Task.Delay(shutdown.Timeout(CoordinatedShutdown.PhaseActorSystemTerminate)) : end;
            await Task.WhenAny(end, limit).ConfigureAwait(false);
        }

        if (exitsProcess && !_isExiting)
        {
            Environment.Exit(0);
        }

        return Done.Instance;
    }

    private void OnProcessExit(object? sender, EventArgs e)
    {
        _isExiting = true;
        if (System.WhenTerminated.IsCompleted)
        {
            return;
        }

        System.Log.Info("Starting coordinated shutdown from CLR termination hook.");
        try
        {
            shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance).Wait(shutdown.TotalTimeout);
        }
        catch (AggregateException cause)
        {
            System.Log.Warning("CoordinatedShutdown from CLR shutdown failed: {0}", cause.GetBaseException().Message);
        }
    }
}
