using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>
/// Counts who lives on a dispatcher and has it shut down some time after the last one has left. If it was lived on in the meantime and
/// deserted again, the time begins anew.
/// </summary>
internal sealed class DispatcherLifetime(MessageDispatcher dispatcher)
{
    private const int Inhabited = 0;
    private const int Deserted = 1;
    private const int DesertedAgain = 2;

    private long _inhabitants;
    private int _state = Inhabited;

    public long Inhabitants => Volatile.Read(ref _inhabitants);

    private DefaultDispatcherPrerequisites? System => dispatcher.Configurator.Prerequisites as DefaultDispatcherPrerequisites;

    public void Enter()
    {
        if (dispatcher.EndsWhenDeserted)
        {
            Interlocked.Increment(ref _inhabitants);
        }
    }

    public void Leave()
    {
        if (!dispatcher.EndsWhenDeserted || Interlocked.Decrement(ref _inhabitants) != 0)
        {
            return;
        }

        if (Interlocked.CompareExchange(ref _state, Deserted, Inhabited) == Inhabited)
        {
            System?.Deserted.TryAdd(this, dispatcher);
            PlanShutdown();
        }
        else
        {
            Interlocked.CompareExchange(ref _state, DesertedAgain, Deserted);
        }
    }

    /// <summary>Ends the dispatcher now if nobody lives there, because the system ends.</summary>
    public void ShutDownIfDeserted()
    {
        System?.Deserted.TryRemove(this, out _);
        Volatile.Write(ref _state, Inhabited);
        if (Inhabitants == 0)
        {
            dispatcher.ShutDown();
        }
    }

    private void PlanShutdown()
    {
        try
        {
            dispatcher.Configurator.Prerequisites.Scheduler.Advanced.ScheduleOnce(dispatcher.ShutdownTimeout, AfterTheTime);
        }
        catch (SchedulerException)
        {
            // The system is going down: there is nothing left to wait for.
            ShutDownIfDeserted();
        }
    }

    private void AfterTheTime()
    {
        if (Interlocked.CompareExchange(ref _state, Deserted, DesertedAgain) == DesertedAgain)
        {
            PlanShutdown();
        }
        else
        {
            ShutDownIfDeserted();
        }
    }
}
