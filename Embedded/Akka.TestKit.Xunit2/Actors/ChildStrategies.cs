using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Deals with each child of a test actor as the strategy says that the test gave for it.</summary>
internal sealed class ChildStrategies : SupervisorStrategy
{
    private readonly Dictionary<IActorRef, SupervisorStrategy> _byChild = [];

    public override IDecider Decider => DefaultStrategy.Decider;

    public void Set(IActorRef child, SupervisorStrategy strategy) => _byChild[child] = strategy;

    protected override Directive Handle(IActorRef child, Exception exception) => Of(child).Decider.Decide(exception);

    internal override void ProcessFailure(ActorCell supervisor, bool restart, LocalActorRef child, Exception cause) =>
        Of(child).ProcessFailure(supervisor, restart, child, cause);

    private SupervisorStrategy Of(IActorRef child) => _byChild.GetValueOrDefault(child, DefaultStrategy);
}
