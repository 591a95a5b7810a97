using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Xunit.Sdk;

namespace Embedded.Tests.Kit;

/// <summary>Expectations about what is logged.</summary>
public sealed class EventFilterTests() : Akka.TestKit.Xunit2.TestKit(
    "akka { loglevel = DEBUG, stdout-loglevel = OFF, test.filter-leeway = 10s }")
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task FindEventsOfEachLevelByTheirText()
    {
        EventFilter.Error("exactly this").ExpectOne(() => Log.Error("exactly this"));
        EventFilter.Warning(start: "begins").ExpectOne(() => Log.Warning("begins so"));
        EventFilter.Info(contains: "part").ExpectOne(() => Log.Info("a part of it"));
        EventFilter.Debug(new Regex("^[0-9]+$")).ExpectOne(() => Log.Debug("123"));
        await EventFilter.ForLogLevel(LogLevel.InfoLevel, "as well").ExpectOneAsync(() =>
        {
            Log.Info("as well");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task GiveTheResultOfTheBlock()
    {
        Assert.Equal(5, EventFilter.Info("x").ExpectOne(() => Logged("x", 5)));
        Assert.Equal(6, await EventFilter.Info("x").ExpectAsync(1, () => Task.FromResult(Logged("x", 6))));
    }

    [Fact]
    public void CountEvents() => EventFilter.Info("x").Expect(3, () =>
    {
        for (var i = 0; i < 3; i++)
            Log.Info("x");
    });

    [Fact]
    public void FailWhenTooFewCome()
    {
        var problem = Assert.ThrowsAny<XunitException>(() => EventFilter.Info("x").Expect(2, Short, () => Log.Info("x")));
        Assert.Contains("1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FailWhenTooManyCome() =>
        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("x").Expect(0, Short, () => Log.Info("x")));

    [Fact]
    public void CanExpectNone() => EventFilter.Info("x").Expect(0, Short, () => Log.Info("y"));

    [Fact]
    public void WaitForEventsThatComeAfterTheBlock()
    {
        var echo = Sys.ActorOf(Echo.Props());
        EventFilter.Exception<InvalidOperationException>("late").ExpectOne(() => echo.Tell(new InvalidOperationException("late")));
    }

    [Fact]
    public void FindExceptionsByTheirClassTextAndSource()
    {
        var echo = Sys.ActorOf(Echo.Props(), "echo");
        EventFilter.Exception<InvalidOperationException>(contains: "broken", source: "/user/echo")
            .ExpectOne(() => echo.Tell(new InvalidOperationException("it is broken")));
        EventFilter.Exception(typeof(ArgumentException)).ExpectOne(() => echo.Tell(new ArgumentNullException("derived classes count")));
        Assert.ThrowsAny<XunitException>(() =>
            EventFilter.Exception<FormatException>().ExpectOne(Short, () => echo.Tell(new InvalidOperationException("x"))));
    }

    [Fact]
    public void FindDeadLetters()
    {
        var gone = Sys.ActorOf(Echo.Props(), "gone");
        Watch(gone);
        Sys.Stop(gone);
        ExpectTerminated(gone);
        EventFilter.DeadLetter().ExpectOne(() => gone.Tell("a"));
        EventFilter.DeadLetter<string>("/user/gone").ExpectOne(() => gone.Tell("b"));
        EventFilter.DeadLetter<string>(text => text == "c").ExpectOne(() => gone.Tell("c"));
        EventFilter.DeadLetter(typeof(int)).Expect(0, Short, () => gone.Tell("d"));
    }

    [Fact]
    public void FindEventsByAPredicate()
    {
        EventFilter.Custom(logEvent => logEvent.Message.ToString() == "x").ExpectOne(() => Log.Info("x"));
        EventFilter.Custom<Warning>(warning => warning.Message.ToString() == "x").Expect(0, Short, () => Log.Info("x"));
    }

    [Fact]
    public void AddUp() => EventFilter.Info("x").And.Warning("y").Expect(2, () =>
    {
        Log.Info("x");
        Log.Warning("y");
    });

    [Fact]
    public void CanBeUsedForAnotherSystem()
    {
        var other = ActorSystem.Create("other", Sys.Settings.Config);
        try
        {
            CreateEventFilter(other).Info("there").ExpectOne(() => other.Log.Info("there"));
        }
        finally
        {
            Shutdown(other);
        }
    }

    [Fact]
    public async Task MuteWithoutExpecting()
    {
        EventFilter.Info("x").Mute(() => Log.Info("x"));
        await EventFilter.Info("x").MuteAsync(() => Task.CompletedTask);
        using (EventFilter.Info("x").Mute())
            Log.Info("x");
    }

    private int Logged(string text, int result)
    {
        Log.Info(text);
        return result;
    }
}
