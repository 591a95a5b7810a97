using Akka.Configuration;

namespace Embedded.Tests.Configuration;

/// <summary>The settings that a system has when nobody sets anything. Names and values are Akka.NET's.</summary>
public sealed class ReferenceTests
{
    private static readonly Config Reference = ConfigurationFactory.Default();

    [Fact]
    public void HasAkkasDefaults()
    {
        Assert.Equal("INFO", Reference.GetString("akka.loglevel"));
        Assert.Equal("WARNING", Reference.GetString("akka.stdout-loglevel"));
        Assert.Equal(["Akka.Event.DefaultLogger"], Reference.GetStringList("akka.loggers"));
        Assert.Equal(30, Reference.GetInt("akka.actor.default-dispatcher.throughput"));
        Assert.Equal(5, Reference.GetInt("akka.actor.internal-dispatcher.throughput"));
        Assert.Equal(TimeSpan.Zero, Reference.GetTimeSpan("akka.actor.default-dispatcher.throughput-deadline-time"));
        Assert.Equal(Timeout.InfiniteTimeSpan, Reference.GetTimeSpan("akka.actor.ask-timeout"));
        Assert.False(Reference.GetBoolean("akka.actor.serialize-messages", true));
        Assert.Equal(1000, Reference.GetInt("akka.actor.inbox.inbox-size"));
        Assert.Equal(TimeSpan.FromMilliseconds(10), Reference.GetTimeSpan("akka.scheduler.tick-duration"));
        Assert.Equal(10, Reference.GetInt("akka.log-dead-letters"));
        Assert.Equal(["service-requests-done"], Reference.GetStringList("akka.coordinated-shutdown.phases.service-stop.depends-on"));
    }

    [Fact]
    public void IsTheFallbackOfWhatAProgramSets()
    {
        var config = ConfigurationFactory.ParseString("akka.loglevel = DEBUG").WithFallback(Reference);
        Assert.Equal("DEBUG", config.GetString("akka.loglevel"));
        Assert.Equal("WARNING", config.GetString("akka.stdout-loglevel"));
    }

    [Fact]
    public void IsAResourceOfTheEnginesAssembly() =>
        Assert.ThrowsAny<Exception>(() => ConfigurationFactory.FromResource<Config>("no.such.resource"));
}
