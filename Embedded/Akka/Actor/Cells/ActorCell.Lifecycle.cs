using Akka.Event;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private void Create()
    {
        try
        {
            _actor = NewInstance();
            _actor.AroundPreStart();
            _rarities?.ReceiveTimer?.Continue(restart: true);
            LogLifecycle($"Started ({_actor})");
        }
        catch (Exception cause)
        {
            Abandon(_actor);
            _actor = null;
            HandleFailure(new ActorInitializationException(self, "Exception during creation", cause));
        }
    }

    private ActorBase NewInstance()
    {
        ForgetBehaviors();
        var instance = _props.NewActor()
            ?? throw new ActorInitializationException(self, "The Props returned no actor instance");
        _isAbandoned = false;
        instance.EndConstruction();
        if (instance is IActorStash stashing)
        {
            stashing.Stash = new MessageStash(this, system.StashCapacity(_props, Dispatcher));
        }

        return instance;
    }

    /// <summary>Undoes <see cref="Create"/>'s failed attempt, once the supervisor wants the actor after all.</summary>
    private void CreateAgain()
    {
        CancelReceiveTimeout();
        StopChildren();
        if (!AwaitDoomedChildren(WaitReason.Creation))
        {
            FinishCreation();
        }
    }

    private void FinishCreation()
    {
        Unsuspend();
        ClearFailed();
        Create();
    }

    private void HandleResume(Exception? causedByFailure)
    {
        if (_actor is null)
        {
            CreateAgain();
            return;
        }

        if (_isAbandoned && causedByFailure is not null)
        {
            // The instance is the one whose PostRestart threw: it cannot go on.
            HandleRecreate(causedByFailure);
            return;
        }

        var perpetrator = _rarities?.Failed;
        Unsuspend();
        if (causedByFailure is not null)
        {
            ClearFailed();
        }

        ResumeChildren(causedByFailure, perpetrator);
    }

    private void HandleRecreate(Exception cause)
    {
        if (_actor is null)
        {
            CreateAgain();
            return;
        }

        if (IsTerminating)
        {
            // The restart comes too late, but whoever asked for it has suspended the actor.
            HandleResume(null);
            return;
        }

        LogLifecycle($"Restarting");
        if (!_isAbandoned)
        {
            EndFailedInstance(_actor, cause);
        }

        Rarities.RestartCause = cause;
        if (!AwaitDoomedChildren(WaitReason.Recreation))
        {
            FinishRecreation();
        }
    }

    private void EndFailedInstance(ActorBase failed, Exception cause)
    {
        try
        {
            failed.AroundPreRestart(cause, _message!);
            UnstashAll(failed);
        }
        catch (Exception problem)
        {
            var wrapped = new PreRestartException(self, problem, cause, _message);
            Publish(new Error(wrapped, self.Path.ToString(), failed.GetType(), problem.Message));
        }
        finally
        {
            Abandon(failed);
        }
    }

    private void FinishRecreation()
    {
        var cause = _rarities!.RestartCause!;
        _rarities.RestartCause = null;
        var survivors = Children;
        try
        {
            Unsuspend();
            ClearFailed();
            _actor = NewInstance();
            _actor.AroundPostRestart(cause, null!);
            LogLifecycle($"Restarted ({_actor})");
            foreach (var survivor in survivors)
            {
                ((IInternalActorRef)survivor).Restart(cause);
            }
        }
        catch (Exception problem)
        {
            Abandon(_actor);
            HandleFailure(new PostRestartException(self, problem, cause), survivors);
        }
    }

    private void BeginTermination()
    {
        CancelReceiveTimeout();
        UnwatchAll();
        StopChildren();
        var wasTerminating = IsTerminating;
        if (!AwaitDoomedChildren(WaitReason.Termination))
        {
            FinishTermination();
        }
        else if (!wasTerminating)
        {
            // From here on there are no user messages, and failures are nobody's business any more.
            SuspendOnce();
            SetFailed(self);
            LogLifecycle($"Stopping");
        }
    }

    private void FinishTermination()
    {
        var actor = _actor;
        try
        {
            actor?.AroundPostStop();
            UnstashAll(actor);
        }
        catch (Exception problem)
        {
            Publish(new Error(problem, self.Path.ToString(), ActorType, problem.Message));
        }

        Close();
        Dispatcher.Detach();
        _parent.SendSystemMessage(new Dispatch.SysMsg.DeathWatchNotification(self, existenceConfirmed: true));
        TellWatchers();
        UnwatchAll();
        LogLifecycle($"Stopped");
        Abandon(actor);
        ReleaseEverything();
    }

    /// <summary>A stopped actor's reference may be kept for long; it must not keep anything else alive.</summary>
    private void ReleaseEverything()
    {
        _actor = null;
        ForgetBehaviors();
        _message = null;
        _sender = null;
        _children = null;
        _rarities = null;
    }

    /// <summary>Ends an actor that was attached but never started, because its parent has gone. May be called from any thread.</summary>
    public void CloseUnstarted() => Close();

    private void CancelReceiveTimeout()
    {
        if (_rarities?.ReceiveTimer is { } timer)
        {
            timer.Timeout = null;
            timer.Stop();
        }
    }

    /// <summary>Lets go of an instance: nothing of it is called any more.</summary>
    private void Abandon(ActorBase? actor)
    {
        if (actor is not null && !_isAbandoned)
        {
            _isAbandoned = true;
            Dispose(actor as IDisposable);
            _props.Release(actor);
            actor.Clear(system.DeadLetters);
        }

        _message = null;
        ForgetBehaviors();
        if (_rarities is not null)
        {
            _rarities.Strategy = null;
        }
    }

    private void Dispose(IDisposable? actor)
    {
        try
        {
            actor?.Dispose();
        }
        catch (Exception problem)
        {
            system.Log.Error(problem, "An error occurred while disposing {0} actor. Reason: {1}", actor!.GetType(), problem.Message);
        }
    }

    private static void UnstashAll(ActorBase? actor) => (actor as IActorStash)?.Stash?.UnstashAll();
}
