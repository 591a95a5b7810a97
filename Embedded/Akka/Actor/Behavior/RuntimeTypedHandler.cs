namespace Akka.Actor;

/// <summary>Handles messages of a type that is known only when the program runs.</summary>
internal sealed class RuntimeTypedHandler(Type type, Func<object, bool> handler) : MessageHandler
{
    public override bool TryHandle(object message) => type.IsInstanceOfType(message) && handler(message);
}
