using Akka.Actor;

namespace Akka.Event;

/// <summary>The first message that a logger gets. It subscribes to more than its level here, and answers with <see cref="LoggerInitialized"/>.</summary>
public class InitializeLogger(LoggingBus loggingBus) : INoSerializationVerificationNeeded
{
    public LoggingBus LoggingBus { get; } = loggingBus;
}
