namespace Akka.Actor;

/// <summary>Marks an actor that is given a stash, after its constructor has run.</summary>
public interface IActorStash
{
    IStash Stash { get; set; }
}
