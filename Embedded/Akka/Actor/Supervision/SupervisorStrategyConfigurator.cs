namespace Akka.Actor;

/// <summary>Makes the strategy of the guardian of all top-level actors; named in <c>akka.actor.guardian-supervisor-strategy</c>.</summary>
public abstract class SupervisorStrategyConfigurator
{
    public abstract SupervisorStrategy Create();
}
