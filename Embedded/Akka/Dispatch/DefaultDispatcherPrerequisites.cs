using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch;

internal sealed class DefaultDispatcherPrerequisites(EventStream eventStream, IScheduler scheduler, Settings settings)
    : IDispatcherPrerequisites
{
    public EventStream EventStream => eventStream;

    public IScheduler Scheduler => scheduler;

    public Settings Settings => settings;

    /// <summary>Dispatchers on which nobody lives any more and that are still to be shut down.</summary>
    public ConcurrentDictionary<DispatcherLifetime, MessageDispatcher> Deserted { get; } = new();
}
