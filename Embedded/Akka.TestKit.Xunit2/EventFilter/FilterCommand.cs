using Akka.Actor;
using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>What tests tell the loggers of a system.</summary>
internal abstract record FilterCommand : INoSerializationVerificationNeeded
{
    /// <summary>
    /// Tells all loggers that know filters. They have been told when this returns, so that what is logged afterwards meets them; and
    /// they hear of dead letters from then on, even if they have not begun yet.
    /// </summary>
    public void TellLoggers(ActorSystem system)
    {
        foreach (var child in ((ActorSystemImpl)system).SystemGuardian.Cell.Children)
        {
            if (!typeof(TestEventListener).IsAssignableFrom(child.Cell.Props.Type))
                continue;
            system.EventStream.Subscribe(child, typeof(DeadLetter));
            child.Tell(this, ActorRefs.NoSender);
        }
    }

    /// <summary>Do not print what matches these filters.</summary>
    public sealed record Mute(IReadOnlyList<LogFilter> Filters) : FilterCommand;

    /// <summary>Forget these filters.</summary>
    public sealed record Unmute(IReadOnlyList<LogFilter> Filters) : FilterCommand;
}
