using Akka.Event;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    /// <summary>Takes a message from any thread.</summary>
    public void Accept(object message, IActorRef? sender)
    {
        if (system.MessageVerification is { } verification)
        {
            if (verification.Copy(message, self) is not { } copy)
            {
                return;
            }

            message = copy;
        }

        if (IsClosed)
        {
            Discard(message, sender);
        }
        else
        {
            Post(message, sender);
        }
    }

    /// <summary>Processes one user message. What the actor throws becomes a failure for its supervisor.</summary>
    protected override void Invoke(object message, IActorRef? sender)
    {
        var timer = _rarities?.ReceiveTimer;
        var counts = timer is null || message is not INotInfluenceReceiveTimeout;
        try
        {
            _message = message;
            _sender = sender;
            if (counts)
            {
                timer?.Stop();
            }

            if (message is IAutoReceivedMessage)
            {
                AutoReceive(message);
            }
            else
            {
                Receive(message);
            }

            _message = null;
        }
        catch (Exception cause)
        {
            HandleFailure(cause);
        }

        _rarities?.ReceiveTimer?.Continue(counts);
    }

    /// <summary>Whoever has sent the last message is not kept alive by an actor that has nothing to do.</summary>
    protected override void Rest() => _sender = null;

    protected override void Discard(object message, IActorRef? sender) => system.Refuse(message, sender, self);

    /// <summary>Handles a message on this thread, outside the mailbox; what the actor throws is thrown here. For tests of one actor.</summary>
    public void ReceiveForTest(object message, IActorRef? sender)
    {
        var previous = CurrentCell.Enter(this);
        try
        {
            _message = message;
            _sender = sender;
            Receive(message);
        }
        finally
        {
            _message = null;
            CurrentCell.Leave(previous);
        }
    }

    private void Receive(object message)
    {
        if (message is TimerMessage timed)
        {
            if ((_actor as IWithTimers)?.Timers is not TimerScheduler timers || timers.Accept(timed) is not { } accepted)
            {
                return;
            }

            _message = message = accepted;
            if (message is IAutoReceivedMessage)
            {
                AutoReceive(message);
                return;
            }
        }

        var actor = _actor!;
        var isHandled = Handle(actor, message);
        if (!isHandled)
        {
            actor.HandleUnhandled(message);
        }

        if (system.Settings.AddLoggingReceive && actor is ILogReceive)
        {
            var how = isHandled ? "handled" : "unhandled";
            Publish(new Debug(self.Path.ToString(), actor.GetType(), $"received {how} message {message} from {Sender.Path}"));
        }
    }

    private void AutoReceive(object message)
    {
        if (system.Settings.DebugAutoReceive)
        {
            Publish(new Debug(self.Path.ToString(), ActorType, $"received AutoReceiveMessage {message}"));
        }

        switch (message)
        {
            case Terminated terminated:
                ReceiveTerminated(terminated);
                break;
            case PoisonPill:
                ((IInternalActorRef)self).Stop();
                break;
            case Kill:
                throw new ActorKilledException("Kill");
            case ActorSelectionMessage selected:
                selected.Deliver(self, Sender);
                break;
            case Identify identify:
                Sender.Tell(new ActorIdentity(identify.MessageId, self), self);
                break;
        }
    }
}
