using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Hosting;

/// <summary>
/// An actor system that lives as long as the host. When the host stops, by Ctrl+C, SIGTERM or otherwise, the phases of the coordinated
/// shutdown run, and the host waits for them; when the system ends by itself, the host stops too.
/// </summary>
internal sealed class ActorSystemService : IHostedService
{
    private readonly IHostApplicationLifetime _lifetime;
    private readonly Action<ActorSystem> _start;

    public ActorSystemService(string name, Config config, ILoggerFactory logging, IHostApplicationLifetime lifetime, Action<ActorSystem> start)
    {
        _lifetime = lifetime;
        _start = start;
        var logged = ConfigurationFactory.ParseString($"akka.loggers = [\"{LoggerFactoryLogger.ConfiguredName}\"]").WithFallback(config);
        System = ActorSystem.Create(
            name, ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(logged), new LoggerFactorySetup(logging)));
    }

    public ActorSystem System { get; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _start(System);
        System.WhenTerminated.ContinueWith(
            _ => _lifetime.StopApplication(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        CoordinatedShutdown.Get(System).Run(CoordinatedShutdown.ClrExitReason.Instance).WaitAsync(cancellationToken);
}
