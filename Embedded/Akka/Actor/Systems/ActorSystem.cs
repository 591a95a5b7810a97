using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// A hierarchy of actors with its configuration, its threads and its clock. It is meant to live as long as the program.
/// </summary>
public abstract class ActorSystem : IActorRefFactory, IDisposable
{
    private protected ActorSystem()
    {
    }

    public abstract Settings Settings { get; }

    public abstract string Name { get; }

    public abstract EventStream EventStream { get; }

    /// <summary>The reference to nobody: what is told to it is published as dead letters.</summary>
    public abstract IActorRef DeadLetters { get; }

    /// <summary>A reference that ignores what it is told.</summary>
    public abstract IActorRef IgnoreRef { get; }

    public abstract Dispatchers Dispatchers { get; }

    public abstract IScheduler Scheduler { get; }

    public abstract Serialization.Serialization Serialization { get; }

    public abstract ILoggingAdapter Log { get; }

    /// <summary>Completes when all actors have stopped and the callbacks of <see cref="RegisterOnTermination"/> have run.</summary>
    public abstract Task WhenTerminated { get; }

    /// <summary>The system's monotonic clock when it was created.</summary>
    public TimeSpan StartTime { get; private protected set; }

    public TimeSpan Uptime => Scheduler.MonotonicClock - StartTime;

    public static ActorSystem Create(string name) => Create(name, ActorSystemSetup.Empty);

    public static ActorSystem Create(string name, Config config) => Create(name, BootstrapSetup.Create().WithConfig(config));

    public static ActorSystem Create(string name, BootstrapSetup setup) => Create(name, ActorSystemSetup.Create(setup));

    /// <exception cref="ArgumentException">The name is not one: letters and digits, and <c>-</c> except at the beginning.</exception>
    /// <exception cref="ConfigurationException">The configuration cannot be used.</exception>
    public static ActorSystem Create(string name, ActorSystemSetup setup)
    {
        var bootstrap = setup.Get<BootstrapSetup>();
        var config = bootstrap.HasValue && bootstrap.Value.Config.HasValue
            ? bootstrap.Value.Config.Value
            : ConfigurationFactory.Load();
        return ActorSystemImpl.Start(name, config, setup);
    }

    /// <summary>Creates an actor directly below the user guardian.</summary>
    /// <inheritdoc cref="IActorRefFactory.ActorOf"/>
    public abstract IActorRef ActorOf(Props props, string? name = null);

    public abstract ActorSelection ActorSelection(ActorPath actorPath);

    public abstract ActorSelection ActorSelection(string actorPath);

    /// <inheritdoc cref="IActorContext.Stop"/>
    public abstract void Stop(IActorRef actor);

    /// <summary>Stops all actors, the user guardian's first. What has been told to them before is not waited for.</summary>
    public abstract Task Terminate();

    /// <summary>Has <paramref name="code"/> run when all actors have stopped; what was registered last runs first.</summary>
    /// <exception cref="InvalidOperationException">They already have.</exception>
    public abstract void RegisterOnTermination(Action code);

    /// <summary>Makes sure that there is one instance of an extension, and returns it.</summary>
    public abstract object RegisterExtension(IExtensionId extension);

    public abstract object GetExtension(IExtensionId extensionId);

    /// <summary>The extension, or null if it has not been registered.</summary>
    public abstract T GetExtension<T>()
        where T : class, IExtension;

    public abstract bool HasExtension(Type type);

    public abstract bool HasExtension<T>()
        where T : class, IExtension;

    public abstract bool TryGetExtension(Type extensionType, out object extension);

    public abstract bool TryGetExtension<T>(out T extension)
        where T : class, IExtension;

    /// <summary>Stops all actors and waits for their end.</summary>
    public void Dispose()
    {
        Terminate().Wait();
        GC.SuppressFinalize(this);
    }
}
