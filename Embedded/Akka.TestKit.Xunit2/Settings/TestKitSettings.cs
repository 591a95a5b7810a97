using Akka.Actor;
using Akka.Configuration;

namespace Akka.TestKit;

/// <summary>The settings below <c>akka.test</c>.</summary>
public class TestKitSettings : IExtension
{
    /// <param name="config">The configuration of the actor system.</param>
    /// <exception cref="ConfigurationException">The time factor is not positive.</exception>
    public TestKitSettings(Config config)
    {
        DefaultTimeout = config.GetTimeSpan("akka.test.default-timeout", TimeSpan.FromSeconds(5), allowInfinite: false);
        SingleExpectDefault = config.GetTimeSpan("akka.test.single-expect-default", TimeSpan.FromSeconds(3), allowInfinite: false);
        TestEventFilterLeeway = config.GetTimeSpan("akka.test.filter-leeway", TimeSpan.FromSeconds(3), allowInfinite: false);
        LogTestKitCalls = config.GetBoolean("akka.test.testkit.debug");
        TestTimeFactor = config.GetDouble("akka.test.timefactor", 1);
        if (TestTimeFactor <= 0)
            throw new ConfigurationException($"akka.test.timefactor is {TestTimeFactor}; it must be greater than 0.");
    }

    /// <summary>How long an answer to a question (Ask) may take.</summary>
    public TimeSpan DefaultTimeout { get; }

    /// <summary>How long an expectation waits that names no time of its own.</summary>
    public TimeSpan SingleExpectDefault { get; }

    /// <summary>How long an event filter waits, after its block has ended, for events that are still missing.</summary>
    public TimeSpan TestEventFilterLeeway { get; }

    /// <summary>By what all times are multiplied, to give a slow machine more of it.</summary>
    public double TestTimeFactor { get; }

    /// <summary>Whether what the test kit itself does is logged, at DEBUG.</summary>
    public bool LogTestKitCalls { get; }
}
