namespace Akka.Actor;

/// <summary>Whatever can be told that an actor has stopped.</summary>
public interface ICanWatch
{
    /// <summary>Asks for a <see cref="Terminated"/> when <paramref name="subject"/> has stopped, at once if it already has.</summary>
    IActorRef Watch(IActorRef subject);

    /// <summary>Asks for <paramref name="message"/> in place of <see cref="Terminated"/>.</summary>
    IActorRef WatchWith(IActorRef subject, object message);

    /// <summary>Takes a watch back; not even a notice that is already in the mailbox comes after this.</summary>
    IActorRef Unwatch(IActorRef subject);
}
