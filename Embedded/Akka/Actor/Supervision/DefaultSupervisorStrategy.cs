namespace Akka.Actor;

/// <summary>Top-level actors that fail are restarted, with the exceptions of the default decider.</summary>
public class DefaultSupervisorStrategy : SupervisorStrategyConfigurator
{
    public override SupervisorStrategy Create() => SupervisorStrategy.DefaultStrategy;
}
