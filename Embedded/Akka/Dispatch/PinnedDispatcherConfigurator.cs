using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Gives every actor a dispatcher with one thread of its own.</summary>
internal sealed class PinnedDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    public override MessageDispatcher Dispatcher() => new OwnThreadsDispatcher(this, threads: 1);
}
