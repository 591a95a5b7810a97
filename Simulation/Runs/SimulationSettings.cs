using Akka.Configuration;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Runs;

/// <summary>What the section <c>messaging</c> of the settings says about a deterministic run.</summary>
/// <param name="Seed">The seed of the schedule.</param>
/// <param name="Profile">The name of the messaging profile.</param>
/// <param name="TurnLimit">How many turns the system may take to become quiet.</param>
/// <param name="SettleTime">How much virtual time it may go on setting timers and waiting for them.</param>
/// <param name="Patience">How much virtual time it may wait for those that it has set by then.</param>
public sealed record SimulationSettings(ulong Seed, string Profile, long TurnLimit, TimeSpan SettleTime, TimeSpan Patience)
{
    /// <summary>How far the system is run after each thing that is done to it.</summary>
    public PumpLimits Limits => new() { Turns = TurnLimit, Timers = SettleTime, Patience = Patience };

    /// <exception cref="SettingsException">A value is out of range.</exception>
    public static SimulationSettings Read(Config config) => new(
        (ulong)AtLeast(0, config, "seed", 1),
        config.GetString("messaging.profile", "html"),
        AtLeast(1, config, "turn-limit", 2_000_000),
        TimeSpan.FromMilliseconds(AtLeast(0, config, "settle-ms", 10_000)),
        TimeSpan.FromMilliseconds(AtLeast(0, config, "patience-ms", 120_000)));

    private static long AtLeast(long least, Config config, string name, long usual)
    {
        var path = $"messaging.simulation.{name}";
        var value = config.GetLong(path, usual);
        return value >= least ? value : throw new SettingsException($"{path} is {value}; it must be at least {least}.");
    }
}
