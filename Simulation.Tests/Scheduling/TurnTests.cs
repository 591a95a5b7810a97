using Akka.Actor;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;

namespace Messaging.Simulation.Tests.Scheduling;

public sealed class TurnTests : IDisposable
{
    private readonly DeterministicActors _actors = new();
    private readonly List<string> _seen = [];

    public void Dispose() => _actors.Dispose();

    [Fact]
    public void NothingHappensUntilItIsPumped()
    {
        var actor = Listener("a");
        actor.Tell("hello");
        Assert.Empty(_seen);
        _actors.Settle();
        Assert.Equal(["a:hello"], _seen);
    }

    [Fact]
    public void ATurnIsOneMessage()
    {
        var actor = Listener("a");
        var before = _actors.Loop.Turns;
        for (var i = 1; i <= 5; i++)
            actor.Tell(i);
        for (var i = 1; i <= 5; i++)
        {
            Assert.Equal(i < 5 ? PumpEnd.TurnLimit : PumpEnd.Quiescent, _actors.Loop.Pump(new PumpLimits { Turns = 1 }));
            Assert.Equal(i, _seen.Count);
        }

        Assert.Equal(before + 5, _actors.Loop.Turns);
    }

    [Fact]
    public void ActorsTakeTurnsWhenTheFirstComesFirst()
    {
        var a = Listener("a");
        var b = Listener("b");
        for (var i = 1; i <= 3; i++)
            a.Tell(i);
        for (var i = 1; i <= 3; i++)
            b.Tell(i);
        _actors.Settle();
        Assert.Equal(["a:1", "b:1", "a:2", "b:2", "a:3", "b:3"], _seen);
    }

    [Fact]
    public void TheChoiceDecidesWhoseTurnItIsAndIsWrittenDown()
    {
        var names = new[] { "a", "b", "c" };
        var listeners = names.Select(Listener).ToArray();
        _actors.Loop.Begin(new LastComeChoice());
        foreach (var listener in listeners)
            listener.Tell("x");
        _actors.Settle();
        Assert.Equal(["c:x", "b:x", "a:x"], _seen);
        Assert.Equal([new Decision(2, 3), new Decision(1, 2)], _actors.Loop.Decisions);
    }

    [Fact]
    public void PumpingEndsAsSoonAsWhatTheCallerWaitsForHasHappened()
    {
        var actor = Listener("a");
        for (var i = 1; i <= 5; i++)
            actor.Tell(i);
        Assert.Equal(PumpEnd.Reached, _actors.Loop.Pump(PumpLimits.None, () => _seen.Count == 2));
        Assert.Equal(["a:1", "a:2"], _seen);
    }

    [Fact]
    public void PumpingEndsBeforeTheNextTurnWhenItIsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var actor = _actors.Start("a", (_, message) =>
        {
            _seen.Add($"{message}");
            cancellation.Cancel();
        });
        actor.Tell(1);
        actor.Tell(2);
        Assert.Equal(PumpEnd.Cancelled, _actors.Loop.Pump(new PumpLimits { Cancellation = cancellation.Token }));
        Assert.Equal(["1"], _seen);
    }

    [Fact]
    public void AnActorCannotPumpFromItsOwnTurn()
    {
        Exception? refused = null;
        var actor = _actors.Start("a", (_, _) => refused = Record.Exception(() => _actors.Loop.Pump(PumpLimits.None)));
        actor.Tell("go");
        _actors.Settle();
        Assert.IsType<InvalidOperationException>(refused);
    }

    [Fact]
    public void ATurnAskedForByAnotherThreadEndsTheRun()
    {
        var other = Listener("other");
        var actor = _actors.Start("a", (_, _) =>
        {
            var thread = new Thread(() => other.Tell("from elsewhere"));
            thread.Start();
            thread.Join();
        });
        actor.Tell("go");
        var refused = Assert.Throws<InvalidOperationException>(_actors.Settle);
        Assert.Contains("asked for a turn", refused.Message);
    }

    [Fact]
    public void WhatAnActorSendsBetweenPumpsWaitsForTheNext()
    {
        var second = Listener("second");
        var first = _actors.Start("first", (_, message) => second.Tell(message));
        first.Tell("x");
        Assert.Equal(PumpEnd.TurnLimit, _actors.Loop.Pump(new PumpLimits { Turns = 1 }));
        Assert.Empty(_seen);
        _actors.Settle();
        Assert.Equal(["second:x"], _seen);
    }

    private IActorRef Listener(string name) => _actors.Start(name, (_, message) => _seen.Add($"{name}:{message}"));

    private sealed class LastComeChoice : IChoice
    {
        public int Choose(int count) => count - 1;
    }
}
