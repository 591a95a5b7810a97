using Akka.Configuration;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor;

/// <summary>The configuration of an actor system, on top of the reference configuration, and what the engine itself reads of it.</summary>
public class Settings
{
    internal Settings(Config config, Setup.ActorSystemSetup setup)
    {
        Setup = setup;
        Config = config.WithFallback(ConfigurationFactory.Default());
        Loggers = Config.GetStringList("akka.loggers");
        LoggersDispatcher = Config.GetString("akka.loggers-dispatcher", Dispatch.Dispatchers.DefaultDispatcherId);
        LogLevel = LevelAt("akka.loglevel");
        StdoutLogLevel = LevelAt("akka.stdout-loglevel");
        LogConfigOnStart = Config.GetBoolean("akka.log-config-on-start");
        LogDeadLetters = CountAt("akka.log-dead-letters");
        LogDeadLettersDuringShutdown = Config.GetBoolean("akka.log-dead-letters-during-shutdown");
        LogDeadLettersSuspendDuration = Config.GetTimeSpan("akka.log-dead-letters-suspend-duration");
        LogFormatter = FormatterAt("akka.logger-formatter");
        SchedulerClass = Config.GetString("akka.scheduler.implementation")!;
        SupervisorStrategyClass = Config.GetString("akka.actor.guardian-supervisor-strategy")!;
        AskTimeout = Config.GetTimeSpan("akka.actor.ask-timeout", Timeout.InfiniteTimeSpan);
        SerializeAllMessages = Config.GetBoolean("akka.actor.serialize-messages");
        AddLoggingReceive = Config.GetBoolean("akka.actor.debug.receive");
        DebugAutoReceive = Config.GetBoolean("akka.actor.debug.autoreceive");
        DebugLifecycle = Config.GetBoolean("akka.actor.debug.lifecycle");
        DebugEventStream = Config.GetBoolean("akka.actor.debug.event-stream");
        DebugUnhandledMessage = Config.GetBoolean("akka.actor.debug.unhandled");
        DebugTimerScheduler = Config.GetBoolean("akka.actor.debug.log-timers");
        CoordinatedShutdownTerminateActorSystem = Config.GetBoolean("akka.coordinated-shutdown.terminate-actor-system");
        CoordinatedShutdownRunByActorSystemTerminate = Config.GetBoolean("akka.coordinated-shutdown.run-by-actor-system-terminate");
        if (CoordinatedShutdownRunByActorSystemTerminate && !CoordinatedShutdownTerminateActorSystem)
        {
            throw new ConfigurationException(
                "akka.coordinated-shutdown.run-by-actor-system-terminate = on and akka.coordinated-shutdown.terminate-actor-system = off "
                + "is not a supported configuration combination.");
        }
    }

    /// <summary>What the system was created with.</summary>
    public Setup.ActorSystemSetup Setup { get; }

    public Config Config { get; }

    /// <summary>The classes of the loggers.</summary>
    public IList<string> Loggers { get; }

    public string LoggersDispatcher { get; }

    public string LogLevel { get; }

    public string StdoutLogLevel { get; }

    public bool LogConfigOnStart { get; }

    /// <summary>How many dead letters are logged; 0 for none, <see cref="int.MaxValue"/> for all.</summary>
    public int LogDeadLetters { get; }

    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary>After how long dead letters are logged again once there were too many; negative for never.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    public ILogMessageFormatter LogFormatter { get; }

    public string SchedulerClass { get; }

    public string SupervisorStrategyClass { get; }

    /// <summary>Negative for no limit.</summary>
    public TimeSpan AskTimeout { get; }

    public bool SerializeAllMessages { get; }

    public bool AddLoggingReceive { get; }

    public bool DebugAutoReceive { get; }

    public bool DebugLifecycle { get; }

    public bool DebugEventStream { get; }

    public bool DebugUnhandledMessage { get; }

    public bool DebugTimerScheduler { get; }

    /// <summary>Whether the last phase of a coordinated shutdown stops the actors.</summary>
    public bool CoordinatedShutdownTerminateActorSystem { get; }

    /// <summary>Whether <see cref="ActorSystem.Terminate"/> runs the phases of the coordinated shutdown.</summary>
    public bool CoordinatedShutdownRunByActorSystemTerminate { get; }

    public override string ToString() => Config.ToString();

    private string LevelAt(string setting)
    {
        var level = Config.GetString(setting);
        try
        {
            Logging.LogLevelFor(level!);
            return level!;
        }
        catch (ArgumentException cause)
        {
            throw new ConfigurationException($"{setting} is [{level}]; it must be OFF, ERROR, WARNING, INFO or DEBUG.", cause);
        }
    }

    private int CountAt(string setting) => Config.GetString(setting)?.ToLowerInvariant() switch
    {
        "on" or "true" or "yes" => int.MaxValue,
        "off" or "false" or "no" => 0,
        var text when int.TryParse(text, out var count) && count >= 0 => count,
        var text => throw new ConfigurationException($"{setting} is [{text}]; it must be on, off or a number."),
    };

    private ILogMessageFormatter FormatterAt(string setting)
    {
        var name = Config.GetString(setting);
        if (string.IsNullOrWhiteSpace(name) || ConfiguredType.Find(setting, name) == typeof(DefaultLogMessageFormatter))
        {
            return DefaultLogMessageFormatter.Instance;
        }

        return ConfiguredType.Create<ILogMessageFormatter>(setting, name);
    }
}
