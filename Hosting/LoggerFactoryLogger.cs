using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Microsoft.Extensions.Logging;
using AkkaLevel = Akka.Event.LogLevel;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace Messaging.Hosting;

/// <summary>
/// A logger for <c>akka.loggers</c> that hands everything to Microsoft.Extensions.Logging: to the factory of the system's
/// <see cref="LoggerFactorySetup"/>, in a category for each class that logs.
/// </summary>
public sealed class LoggerFactoryLogger : ReceiveActor
{
    /// <summary>What to name in <c>akka.loggers</c>.</summary>
    public const string ConfiguredName = "Messaging.Hosting.LoggerFactoryLogger, Messaging.Hosting";

    private readonly Dictionary<Type, ILogger> _loggers = [];
    private readonly ILoggerFactory _factory;

    /// <exception cref="ConfigurationException">The system was created without a <see cref="LoggerFactorySetup"/>.</exception>
    public LoggerFactoryLogger()
    {
        var setup = Context.System.Settings.Setup.Get<LoggerFactorySetup>();
        _factory = setup.HasValue
            ? setup.Value.Factory
            : throw new ConfigurationException(
                $"akka.loggers names {nameof(LoggerFactoryLogger)}, which needs a {nameof(LoggerFactorySetup)} in the actor system's setup.");
        Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
        Receive<LogEvent>(Log);
    }

    private void Log(LogEvent logEvent)
    {
        if (!_loggers.TryGetValue(logEvent.LogClass, out var logger))
        {
            logger = _factory.CreateLogger(logEvent.LogClass);
            _loggers.Add(logEvent.LogClass, logger);
        }

        var level = LevelOf(logEvent.LogLevel());
        if (logger.IsEnabled(level))
        {
            logger.Log(level, default, new LogRecord(logEvent), logEvent.Cause, static (record, _) => record.Text);
        }
    }

    private static Level LevelOf(AkkaLevel level) => level switch
    {
        AkkaLevel.DebugLevel => Level.Debug,
        AkkaLevel.InfoLevel => Level.Information,
        AkkaLevel.WarningLevel => Level.Warning,
        _ => Level.Error,
    };
}
