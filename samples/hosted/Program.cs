using Akka;
using Akka.Actor;
using Messaging.Hosting;
using Messaging.Samples.Hosted;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddActorSystem("workshop", "akka.loglevel = WARNING", (system, _) =>
{
    var shutdown = CoordinatedShutdown.Get(system);
    Announce(CoordinatedShutdown.PhaseBeforeActorSystemTerminate);
    Announce(CoordinatedShutdown.PhaseServiceStop);
    Announce(CoordinatedShutdown.PhaseBeforeServiceUnbind);
    system.ActorOf(Props.Create(() => new Floor(3)), "floor-3");

    void Announce(string phase) => shutdown.AddTask(phase, "announce", () =>
    {
        Console.WriteLine($"phase {phase} for {shutdown.ShutdownReason!.GetType().Name}");
        return Task.FromResult(Done.Instance);
    });
});
await builder.Build().RunAsync();
Console.WriteLine("stopped in order");
