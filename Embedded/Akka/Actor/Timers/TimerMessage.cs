namespace Akka.Actor;

/// <summary>What a timer really tells its actor: the message, and which start of which timer it belongs to.</summary>
internal class TimerMessage(TimerScheduler owner, object key, int generation, object message)
    : IWrappedMessage, INoSerializationVerificationNeeded
{
    public TimerScheduler Owner => owner;

    public object Key => key;

    public int Generation => generation;

    public object Message => message;
}
