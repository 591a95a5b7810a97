namespace Akka.Actor;

/// <summary>Something that takes messages: an actor's reference or a selection.</summary>
public interface ICanTell
{
    /// <summary>Puts <paramref name="message"/> on its way and returns at once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    void Tell(object message, IActorRef sender);
}
