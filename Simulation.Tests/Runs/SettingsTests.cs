using Akka.Configuration;
using Messaging.Simulation.Runs;

namespace Messaging.Simulation.Tests.Runs;

public sealed class SettingsTests
{
    [Fact]
    public void TheSettingsThatComeWithTheProgramAreComplete()
    {
        var config = SettingsFile.Load(SettingsFile.Usual);
        Assert.Equal(SimulationSettings.Read(ConfigurationFactory.Empty), SimulationSettings.Read(config));
        foreach (var name in new[] { "profile", "simulation.seed", "simulation.turn-us", "simulation.turn-limit", "simulation.settle-ms", "simulation.patience-ms" })
            Assert.True(config.HasPath($"messaging.{name}"), name);
    }

    [Fact]
    public void WhatTheFileSaysIsWhatTheRunGets()
    {
        var settings = SimulationSettings.Read(ConfigurationFactory.ParseString(
            "messaging { profile = strict, simulation { seed = 9, turn-limit = 20, settle-ms = 1500, patience-ms = 3000 } }"));
        Assert.Equal(new SimulationSettings(9, "strict", 20, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3)), settings);
        Assert.Equal(
            (20L, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3)),
            (settings.Limits.Turns, settings.Limits.Timers, settings.Limits.Patience));
    }

    [Fact]
    public void AValueOutOfRangeIsNamed()
    {
        var refused = Assert.Throws<SettingsException>(
            () => SimulationSettings.Read(ConfigurationFactory.ParseString("messaging.simulation.turn-limit = 0")));
        Assert.Equal("messaging.simulation.turn-limit is 0; it must be at least 1.", refused.Message);
    }

    [Fact]
    public void AFileThatIsNotThereIsNamed()
    {
        var refused = Assert.Throws<SettingsException>(() => SettingsFile.Load("/no/such/akka.hocon"));
        Assert.Equal("There is no settings file /no/such/akka.hocon.", refused.Message);
    }

    [Fact]
    public void AFileThatIsNotHoconIsNamedOnOneLine()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "messaging {\n  seed = {\n");
            var refused = Assert.Throws<SettingsException>(() => SettingsFile.Load(path));
            Assert.StartsWith(path, refused.Message);
            Assert.DoesNotContain('\n', refused.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
