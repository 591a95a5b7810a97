using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Embedded.Tests.Actors.Events;

public sealed class LoggingTests : IAsyncLifetime
{
    private readonly ActorSystem _system = ActorSystem.Create("test", ConfigurationFactory.ParseString($$"""
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          loggers = ["{{typeof(QuietLogger).AssemblyQualifiedName}}"]
        }
        """));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _system.Terminate().WaitAsync(ActorTests.Patience);

    [Fact]
    public async Task PublishesWhatAnActorLogsWithItsPathAsTheSource()
    {
        var probe = Subscribed<Warning>();
        var actor = _system.ActorOf(Scripted.Props(ActorRefs.Nobody), "logging");
        actor.Tell(new Run(context => context.GetLogger().Warning("{0} of {1}", 1, 2)));
        var warning = await probe.Next<Warning>();
        Assert.Equal("1 of 2", warning.Message.ToString());
        Assert.StartsWith("akka://test/user/logging", warning.LogSource);
        Assert.Equal(typeof(Scripted), warning.LogClass);
        Assert.Equal(LogLevel.WarningLevel, warning.LogLevel());
    }

    [Fact]
    public async Task PublishesNothingBelowTheLevel()
    {
        var probe = Subscribed<LogEvent>();
        var log = Logging.GetLogger(_system, "here");
        Assert.False(log.IsDebugEnabled);
        Assert.True(log.IsInfoEnabled);
        log.Debug("not seen");
        log.Info("seen");
        Assert.Equal("seen", (await probe.Next<Info>()).Message.ToString());
    }

    [Fact]
    public async Task PublishesTheFailureOfAnActorAsAnErrorWithItsCause()
    {
        var probe = Subscribed<Error>();
        var cause = new InvalidOperationException("it is broken");
        _system.ActorOf(Scripted.Props(ActorRefs.Nobody), "failing").Tell(new Fail(cause));
        var error = await probe.Next<Error>();
        Assert.Same(cause, error.Cause);
        Assert.Equal("it is broken", error.Message.ToString());
        Assert.Equal("akka://test/user/failing", error.LogSource);
    }

    [Fact]
    public async Task PublishesAFailureThatIsForgivenAsAWarning()
    {
        var probe = Subscribed<Warning>();
        var parent = _system.ActorOf(Scripted.Props(ActorRefs.Nobody, new OneForOneStrategy(_ => Directive.Resume)));
        parent.Tell(new Run(context => context.ActorOf(Scripted.Props(ActorRefs.Nobody)).Tell(new Fail("it is nothing"))));
        Assert.Equal("it is nothing", (await probe.Next<Warning>()).Message.ToString());
    }

    [Fact]
    public async Task LogsDeadLetters()
    {
        await _system.ActorSelection("/system/deadLetterListener").ResolveOne(ActorTests.Patience);
        var probe = Subscribed<Info>();
        _system.DeadLetters.Tell("lost");
        var info = await probe.Next<Info>();
        Assert.Contains("[String]", info.Message.ToString());
        Assert.Contains("dead letters encountered", info.Message.ToString());
    }

    [Fact]
    public async Task LogsUnhandledMessagesIfThatIsSwitchedOn()
    {
        using var system = ActorSystem.Create("other", ConfigurationFactory.ParseString($$"""
            akka.actor.debug.unhandled = on
            akka.loglevel = DEBUG
            akka.stdout-loglevel = OFF
            akka.loggers = ["{{typeof(QuietLogger).AssemblyQualifiedName}}"]
            """));
        var probe = new Probe(system, null);
        system.EventStream.Subscribe(probe.Ref, typeof(Debug));
        system.EventStream.Publish(new UnhandledMessage("strange", probe.Ref, probe.Ref));
        while (!(await probe.Next<Debug>()).Message.ToString()!.Contains("strange"))
        {
        }
    }

    [Theory]
    [InlineData("DEBUG", LogLevel.DebugLevel)]
    [InlineData("info", LogLevel.InfoLevel)]
    [InlineData("Warning", LogLevel.WarningLevel)]
    [InlineData("ERROR", LogLevel.ErrorLevel)]
    public void ReadsLevels(string text, LogLevel level)
    {
        Assert.Equal(level, Logging.LogLevelFor(text));
        Assert.Equal(text.ToUpperInvariant(), level.StringFor());
    }

    [Fact]
    public void RefusesALevelThatThereIsNot() => Assert.Throws<ArgumentException>(() => Logging.LogLevelFor("LOUD"));

    private Probe Subscribed<T>()
    {
        var probe = new Probe(_system, null);
        _system.EventStream.Subscribe(probe.Ref, typeof(T));
        return probe;
    }

    private sealed class QuietLogger : ReceiveActor
    {
        public QuietLogger()
        {
            Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
            Receive<LogEvent>(_ => { });
        }
    }
}
