using Akka.Actor;
using Akka.Util;

namespace Akka.Event;

/// <summary>Which loggers are in use: standard output at first and at the end, in between the actors that the configuration names.</summary>
internal sealed class LoggerStart(ActorSystemImpl system)
{
    private const string Setting = "akka.loggers";

    private readonly StandardOutLogger _stdout = new();
    private readonly List<IActorRef> _actors = [];

    /// <summary>Logs to standard output, as long as there are no actors.</summary>
    public void StartStdout()
    {
        var level = Logging.LogLevelFor(system.Settings.StdoutLogLevel);
        system.EventStream.SetLogLevel(level);
        system.EventStream.StartLogger(_stdout, level);
    }

    /// <summary>
    /// Starts the configured loggers and hands over to them. They are actors like others: what is logged waits in their mailboxes until
    /// they get a turn, so nobody has to wait for them.
    /// </summary>
    public void StartConfigured()
    {
        var level = Logging.LogLevelFor(system.Settings.LogLevel);
        foreach (var name in system.Settings.Loggers)
        {
            var type = ConfiguredType.Find(Setting, name);
            if (type == typeof(StandardOutLogger))
            {
                continue;
            }

            if (!typeof(ActorBase).IsAssignableFrom(type))
            {
                throw new Configuration.ConfigurationException($"{Setting}: [{name}] is not the class of an actor.");
            }

            _actors.Add(Start(type, level));
        }

        if (!system.Settings.Loggers.Any(IsStdout))
        {
            system.EventStream.StopLogger(_stdout);
        }

        system.EventStream.SetLogLevel(level);
    }

    /// <summary>Goes back to standard output because the actors are about to stop.</summary>
    public void HandOverToStdout()
    {
        var level = Logging.LogLevelFor(system.Settings.StdoutLogLevel);
        foreach (var logger in _actors)
        {
            system.EventStream.StopLogger(logger);
        }

        system.EventStream.StopLogger(_stdout);
        system.EventStream.SetLogLevel(level);
        system.EventStream.StartLogger(_stdout, level);
    }

    private static bool IsStdout(string name) => ConfiguredType.Find(Setting, name) == typeof(StandardOutLogger);

    private LocalActorRef Start(Type type, LogLevel level)
    {
        var props = Props.Create(type).WithDispatcher(system.Settings.LoggersDispatcher);
        var logger = system.SystemGuardian.Cell.AttachChild(props, $"log{_actors.Count + 1}-{Logging.SimpleName(type)}");
        logger.Tell(new InitializeLogger(system.EventStream), system.IgnoreRef);
        system.EventStream.StartLogger(logger, level);
        return logger;
    }
}
