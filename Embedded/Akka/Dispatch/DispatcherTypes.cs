using Akka.Configuration;
using Akka.Util;

namespace Akka.Dispatch;

/// <summary>What the <c>type</c> of a dispatcher's section means.</summary>
internal static class DispatcherTypes
{
    public static MessageDispatcherConfigurator Create(string id, Config config, IDispatcherPrerequisites prerequisites)
    {
        var type = config.GetString("type");
        switch (type)
        {
            case "Dispatcher":
            case "TaskDispatcher":
                return new DispatcherConfigurator(config, prerequisites);
            case "ForkJoinDispatcher":
                return new DispatcherConfigurator(
                    ConfigurationFactory.ParseString("executor = fork-join-executor").WithFallback(config), prerequisites);
            case "PinnedDispatcher":
                return new PinnedDispatcherConfigurator(config, prerequisites);
            case null or "":
                throw new ConfigurationException($"Dispatcher [{id}] has no type.");
            default:
                return ConfiguredType.Create<MessageDispatcherConfigurator>($"{id}.type", type, config, prerequisites);
        }
    }
}
