namespace Akka.Actor;

/// <summary>Handles messages of one type, and says itself of each whether it has.</summary>
internal sealed class DecidingHandler<T>(Func<T, bool> handler) : MessageHandler
{
    public override bool TryHandle(object message) => message is T typed && handler(typed);
}
