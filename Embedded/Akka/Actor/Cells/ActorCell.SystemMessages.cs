using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private bool IsWaitingForChildren =>
        _rarities is { Wait: WaitReason.Creation or WaitReason.Recreation };

    protected override void InvokeSystem(SystemMessage? chain)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            Create();
        }

        while (chain is not null)
        {
            var message = chain;
            chain = message.Next;
            message.Next = null;
            if (IsClosed)
            {
                DiscardSystem(message);
            }
            else if (MustWait(message))
            {
                message.Next = Rarities.HeldBack;
                _rarities!.HeldBack = message;
            }
            else
            {
                HandleGuarded(message);
                chain = WithHeldBack(chain);
            }
        }
    }

    protected override void DiscardSystem(SystemMessage message)
    {
        if (message is Supervise supervise)
        {
            EndAttached(supervise.Child, supervise.Starts);
        }
        else
        {
            system.RefuseSystem(message, self);
        }
    }

    /// <summary>
    /// While an actor waits for its children to go, nobody may suspend, resume or restart it; while it is suspended it decides about no
    /// failure of a child.
    /// </summary>
    private bool MustWait(SystemMessage message) => message switch
    {
        Failed => IsWaitingForChildren || IsSuspended,
        Recreate or Suspend or Resume => IsWaitingForChildren,
        _ => false,
    };

    /// <summary>Brings back what had to wait, in front of <paramref name="chain"/>, as far as the reason is gone.</summary>
    private SystemMessage? WithHeldBack(SystemMessage? chain)
    {
        var heldBack = _rarities?.HeldBack;
        if (heldBack is null)
        {
            return chain;
        }

        SystemMessage? stillHeldBack = null;
        SystemMessage? released = chain;
        for (var message = heldBack; message is not null;)
        {
            var earlier = message.Next;
            if (!IsClosed && MustWait(message))
            {
                message.Next = stillHeldBack;
                stillHeldBack = message;
            }
            else
            {
                message.Next = released;
                released = message;
            }

            message = earlier;
        }

        _rarities!.HeldBack = SystemMessage.Reverse(stillHeldBack);
        return released;
    }

    private void HandleGuarded(SystemMessage message)
    {
        try
        {
            Handle(message);
        }
        catch (Exception cause)
        {
            HandleFailure(cause);
        }
    }

    private void Handle(SystemMessage message)
    {
        switch (message)
        {
            case Supervise supervise:
                SuperviseAttached(supervise.Child, supervise.Starts);
                break;
            case DeathWatchNotification notification:
                HandleDeath(notification);
                break;
            case Watch watch:
                HandleWatch(watch);
                break;
            case Unwatch unwatch:
                HandleUnwatch(unwatch);
                break;
            case Terminate:
                BeginTermination();
                break;
            case Failed failed:
                HandleFailed(failed);
                break;
            case Suspend:
                SuspendOnce();
                SuspendChildren(except: null);
                break;
            case Resume resume:
                HandleResume(resume.CausedByFailure);
                break;
            case Recreate recreate:
                HandleRecreate(recreate.Cause);
                break;
            case ActorTask task:
                HandleTask(task);
                break;
        }
    }
}
