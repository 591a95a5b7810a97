namespace Akka.Actor;

/// <summary>A <see cref="TimerMessage"/> whose message does not restart the receive timeout.</summary>
internal sealed class SilentTimerMessage(TimerScheduler owner, object key, int generation, object message)
    : TimerMessage(owner, key, generation, message), INotInfluenceReceiveTimeout;
