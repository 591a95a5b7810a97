using Akka.Configuration;

namespace Akka.Actor;

/// <summary>The id of <see cref="CoordinatedShutdown"/>.</summary>
public sealed class CoordinatedShutdownExtension : ExtensionIdProvider<CoordinatedShutdown>
{
    /// <exception cref="ConfigurationException">The phases cannot be used.</exception>
    public override CoordinatedShutdown CreateExtension(ExtendedActorSystem system)
    {
        var config = system.Settings.Config.GetConfig("akka.coordinated-shutdown")
            ?? throw new ConfigurationException("akka.coordinated-shutdown config cannot be empty");
        var shutdown = new CoordinatedShutdown(system, ShutdownPhases.From(config));
        var exit = new ShutdownAtExit(shutdown);
        if (config.GetBoolean("run-by-clr-shutdown-hook"))
        {
            exit.RunWhenTheProcessExits();
        }

        var exitsProcess = config.GetBoolean("exit-clr");
        if (exitsProcess || system.Settings.CoordinatedShutdownTerminateActorSystem)
        {
            shutdown.AddTask(
                CoordinatedShutdown.PhaseActorSystemTerminate, "terminate-system", () => exit.EndSystem(exitsProcess));
        }

        return shutdown;
    }
}
