using Akka.Configuration;

namespace Akka.TestKit.Configs;

/// <summary>Configurations for the systems of tests.</summary>
public static class TestConfigs
{
    /// <summary>The settings that a test kit adds to those of its system.</summary>
    public static Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <summary>A system whose time goes on only when <see cref="TestScheduler.Advance"/> is called.</summary>
    public static Config TestSchedulerConfig { get; } =
        ConfigurationFactory.ParseString(
            $"akka.scheduler.implementation = \"{typeof(TestScheduler).FullName}, {TestKitAssembly.RealName}\"");
}
