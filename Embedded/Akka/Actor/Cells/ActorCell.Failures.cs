using System.Runtime.ExceptionServices;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    /// <summary>Suspends the actor and everything below it, and asks the parent what is to be done.</summary>
    /// <param name="cause">What went wrong.</param>
    /// <param name="spared">Children that are to go on.</param>
    private void HandleFailure(Exception cause, IReadOnlyCollection<IActorRef>? spared = null)
    {
        if (_rarities?.Failed is not null || IsClosed)
        {
            return;
        }

        try
        {
            SuspendOnce();
            if (_message is Failed escalated)
            {
                SetFailed(escalated.Child);
                spared = [.. spared ?? [], escalated.Child];
            }
            else
            {
                SetFailed(self);
            }

            SuspendChildren(spared);
            _parent.SendSystemMessage(new Failed(self, cause));
        }
        catch (Exception problem)
        {
            Publish(new Error(
                problem, self.Path.ToString(), ActorType, $"Emergency stop: exception in failure handling for {cause}"));
            StopChildren();
            FinishTermination();
        }
    }

    private void HandleFailed(Failed failed)
    {
        _message = failed;
        _sender = failed.Child;
        if (IsChild(failed.Child, out var child))
        {
            if (!Strategy.HandleFailure(this, child, failed.Cause))
            {
                ExceptionDispatchInfo.Throw(failed.Cause);
            }
        }
        else
        {
            Publish(new Debug(
                self.Path.ToString(), ActorType, $"Dropping Failed({failed.Cause.Message}) from unknown child {failed.Child}"));
        }

        _message = null;
    }

    /// <summary>A child has ended: its name is free, and whoever waited for the last of them goes on.</summary>
    private void HandleChildDeath(LocalActorRef child)
    {
        var waited = _children!.DoomedCount > 0;
        _children.Remove(child);
        _rarities?.RestartStats?.Remove(child);
        if (!waited || _children.DoomedCount > 0 || _rarities is not { Wait: not WaitReason.None })
        {
            return;
        }

        var reason = _rarities.Wait;
        _rarities.Wait = WaitReason.None;
        switch (reason)
        {
            case WaitReason.Termination:
                FinishTermination();
                break;
            case WaitReason.Recreation:
                FinishRecreation();
                break;
            case WaitReason.Creation:
                FinishCreation();
                break;
        }
    }

    /// <summary>Counts one more restart of a child, and says whether that is not too many.</summary>
    public bool AllowsRestart(LocalActorRef child, int maxNumberOfRetries, int withinMilliseconds)
    {
        var all = Rarities.RestartStats ??= [];
        if (!all.TryGetValue(child, out var stats))
        {
            stats = new ChildRestartStats();
            all.Add(child, stats);
        }

        return stats.RequestPermission(maxNumberOfRetries, withinMilliseconds, system.Scheduler.MonotonicClock);
    }

    /// <summary>The strategy of the Props, else the actor's own, which each instance is asked for once.</summary>
    private SupervisorStrategy Strategy =>
        Rarities.Strategy ??= _props.SupervisorStrategy ?? _actor?.OwnStrategy ?? SupervisorStrategy.DefaultStrategy;

    private void SetFailed(IActorRef perpetrator) => Rarities.Failed = perpetrator;

    private void ClearFailed()
    {
        if (_rarities is not null)
        {
            _rarities.Failed = null;
        }
    }
}
