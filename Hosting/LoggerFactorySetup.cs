using Akka.Actor.Setup;
using Microsoft.Extensions.Logging;

namespace Messaging.Hosting;

/// <summary>Tells a <see cref="LoggerFactoryLogger"/> where to log to. Part of the setup that an actor system is created with.</summary>
public sealed class LoggerFactorySetup(ILoggerFactory factory) : Setup
{
    public ILoggerFactory Factory => factory;
}
