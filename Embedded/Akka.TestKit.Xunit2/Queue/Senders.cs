using Akka.Actor;

namespace Akka.TestKit;

/// <summary>How failures name the sender of a message.</summary>
internal static class Senders
{
    public static string Describe(IActorRef? sender) =>
        sender is null || sender.IsNobody() ? "no sender" : sender.ToString()!;
}
