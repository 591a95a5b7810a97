using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <inheritdoc/>
internal sealed class MutedFilters(ActorSystem system, IReadOnlyList<LogFilter> filters) : IUnmutableFilter
{
    public void Unmute() => new FilterCommand.Unmute(filters).TellLoggers(system);

    public void Dispose() => Unmute();
}
