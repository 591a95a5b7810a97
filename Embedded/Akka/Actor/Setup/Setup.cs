namespace Akka.Actor.Setup;

/// <summary>Something that a program gives an actor system at its start in code rather than in its configuration.</summary>
public abstract class Setup
{
    public ActorSystemSetup And(Setup other) => ActorSystemSetup.Create(this, other);
}
