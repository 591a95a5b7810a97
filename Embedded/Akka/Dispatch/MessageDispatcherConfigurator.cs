using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>
/// Makes dispatchers from one section of the configuration. A class named in that section's <c>type</c> derives from this one and has
/// a public constructor with these two parameters.
/// </summary>
public abstract class MessageDispatcherConfigurator
{
    protected MessageDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>The dispatcher's section, with its <c>id</c>, on top of that of the default dispatcher.</summary>
    public Config Config { get; }

    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The dispatcher for an actor: the same one each time, or a new one if the kind of dispatcher is not shared.</summary>
    public abstract MessageDispatcher Dispatcher();
}
