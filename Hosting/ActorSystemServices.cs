using Akka.Actor;
using Akka.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Hosting;

/// <summary>Puts an actor system among the services of a host.</summary>
public static class ActorSystemServices
{
    /// <summary>
    /// Adds an actor system that starts and stops with the host and logs to the host's log; others get it by asking for an
    /// <see cref="ActorSystem"/>.
    /// </summary>
    /// <param name="name">The system's name.</param>
    /// <param name="config">Its settings; <c>akka.loggers</c> is set here.</param>
    /// <param name="start">Makes the first actors, when the host starts.</param>
    public static IServiceCollection AddActorSystem(
        this IServiceCollection services, string name, Config config, Action<ActorSystem, IServiceProvider> start)
    {
        services.AddSingleton(provider => new ActorSystemService(
            name,
            config,
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            system => start(system, provider)));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ActorSystemService>());
        return services.AddSingleton(provider => provider.GetRequiredService<ActorSystemService>().System);
    }
}
