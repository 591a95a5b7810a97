namespace Akka.Dispatch;

/// <summary>A dispatcher that takes its limits from its section of the configuration.</summary>
internal abstract class ConfiguredDispatcher : MessageDispatcher
{
    private protected ConfiguredDispatcher(MessageDispatcherConfigurator configurator)
        : base(configurator)
    {
        var config = configurator.Config;
        Throughput = config.GetInt("throughput", DefaultThroughput);
        ShutdownTimeout = config.GetTimeSpan("shutdown-timeout", TimeSpan.FromSeconds(1));
        var deadline = config.GetTimeSpan("throughput-deadline-time", TimeSpan.Zero);
        ThroughputDeadlineTime = deadline > TimeSpan.Zero ? deadline.Ticks : null;
    }
}
