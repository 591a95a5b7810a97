using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes the dispatcher that shares threads among all its actors; there is one for each section of the configuration.</summary>
internal sealed class DispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly MessageDispatcher _dispatcher;

    public DispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites) => _dispatcher = CreateDispatcher();

    public override MessageDispatcher Dispatcher() => _dispatcher;

    private MessageDispatcher CreateDispatcher()
    {
        var executor = Config.GetString("executor", "default-executor");
        return executor switch
        {
            "default-executor" or "thread-pool-executor" or "task-executor" or "channel-executor" or "" =>
                new ThreadPoolDispatcher(this),
            "fork-join-executor" => new OwnThreadsDispatcher(this, ThreadCount()),
            _ => throw new ConfigurationException(
                $"{Config.GetString("id")}.executor is [{executor}]; it must be default-executor, thread-pool-executor, task-executor, "
                + "channel-executor or fork-join-executor."),
        };
    }

    private int ThreadCount()
    {
        if (Config.HasPath("dedicated-thread-pool"))
        {
            return Math.Max(1, Config.GetInt("dedicated-thread-pool.thread-count", Environment.ProcessorCount));
        }

        var wanted = (int)Math.Ceiling(Environment.ProcessorCount * Config.GetDouble("fork-join-executor.parallelism-factor", 1.0));
        var least = Config.GetInt("fork-join-executor.parallelism-min", 1);
        return Math.Clamp(wanted, least, Math.Max(least, Config.GetInt("fork-join-executor.parallelism-max", 64)));
    }
}
