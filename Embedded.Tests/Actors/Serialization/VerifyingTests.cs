using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Actors.Serialization;

/// <summary>With <c>serialize-messages</c>, an actor gets a copy of what it is told.</summary>
public sealed class VerifyingTests() : ActorTests("akka.actor { serialize-messages = on, serialize-creators = off }")
{
    [Fact]
    public async Task HandsOverAnEqualMessageThatIsNotTheSame()
    {
        var probe = NewProbe();
        var order = new Order(7, "seven", [1.5, 2.5], Colour.Green, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), null);
        probe.Ref.Tell(order);
        var copy = await probe.Next<Order>();
        Assert.NotSame(order, copy);
        Assert.Equal(order with { Weights = [] }, copy with { Weights = [] });
        Assert.Equal(order.Weights, copy.Weights);
    }

    [Fact]
    public async Task KeepsCollectionsAsTheyAre()
    {
        var probe = NewProbe();
        var stock = new Stock(
            new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
            ImmutableHashSet.Create(1, 2, 3),
            ImmutableList.Create("x", "y"),
            [[1], [2, 3]]);
        probe.Ref.Tell(stock);
        var copy = await probe.Next<Stock>();
        Assert.Equal(1, copy.ByName["a"]);
        Assert.Equal(2, copy.ByName["b"]);
        Assert.True(copy.Numbers.SetEquals([1, 2, 3]));
        Assert.Equal(["x", "y"], copy.Names);
        Assert.Equal([2, 3], copy.Rows[1]);
    }

    [EmbeddedFact("Akka.NET 1.5.30 writes JSON, which has no place for how keys are compared.")]
    public async Task KeepsHowKeysAreCompared()
    {
        var probe = NewProbe();
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };
        probe.Ref.Tell(new Stock(byName, [], [], []));
        Assert.Equal(1, (await probe.Next<Stock>()).ByName["A"]);
    }

    [Fact]
    public async Task KeepsSharedAndCircularReferences()
    {
        var probe = NewProbe();
        var node = new Node { Name = "self" };
        node.Next = node;
        probe.Ref.Tell(node);
        var copy = await probe.Next<Node>();
        Assert.NotSame(node, copy);
        Assert.Same(copy, copy.Next);
    }

    [Fact]
    public async Task FindsActorsByTheirPaths()
    {
        var (probe, other) = (NewProbe(), NewProbe());
        probe.Ref.Tell(new Address(other.Ref, ActorRefs.Nobody));
        var copy = await probe.Next<Address>();
        Assert.Equal(other.Ref, copy.Of);
        Assert.True(copy.Or.IsNobody());
        copy.Of.Tell("found");
        await other.Expect("found");
    }

    [Fact]
    public async Task AnswersGoToWhoeverHasAsked()
    {
        var echo = System.ActorOf(Props.Create(() => new Answering()));
        Assert.Equal("answer", await echo.Ask<string>("question", Patience));
        Assert.Equal("answer", await echo.Ask<string>(new Forwarded("question"), Patience));
    }

    [Fact]
    public async Task LeavesAMessageAloneThatNeedsNoVerification()
    {
        var probe = NewProbe();
        var message = new Exempt(() => 1);
        probe.Ref.Tell(message);
        Assert.Same(message, await probe.Next());
    }

    [Fact]
    public async Task ReportsAMessageThatCannotBeSerializedAndDropsIt()
    {
        var (probe, errors) = (NewProbe(), NewProbe());
        System.EventStream.Subscribe(errors.Ref, typeof(Error));
        probe.Ref.Tell(new Holding(() => 1));
        var error = await errors.Next<Error>();
        Assert.Contains(nameof(Holding), error.Cause.Message, StringComparison.Ordinal);
        probe.Ref.Tell("next");
        await probe.Expect("next");
    }

    private enum Colour
    {
        Red,
        Green,
    }

    private sealed record Order(int Number, string Name, double[] Weights, Colour Colour, DateTime At, Order? Before);

    private sealed record Stock(Dictionary<string, int> ByName, ImmutableHashSet<int> Numbers, ImmutableList<string> Names, int[][] Rows);

    private sealed record Address(IActorRef Of, IActorRef Or);

    private sealed record Forwarded(string Question);

    private sealed record Holding(Func<int> Function);

    private sealed record Exempt(Func<int> Function) : INoSerializationVerificationNeeded;

    private sealed class Node
    {
        public string? Name { get; set; }

        public Node? Next { get; set; }
    }

    private sealed class Answering : ReceiveActor
    {
        public Answering()
        {
            Receive<string>(_ => Sender.Tell("answer"));
            Receive<Forwarded>(forwarded => Self.Forward(forwarded.Question));
        }
    }
}
