using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tests.Ports;
using Messaging.Wire;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Wire;

/// <summary>Everything that ports say goes through its serializer on the way.</summary>
public sealed class SerializedMessagesTests : TestKit
{
    private readonly TestProbe _first;
    private readonly TestProbe _second;

    public SerializedMessagesTests(ITestOutputHelper output)
        : base(ConfigurationFactory.ParseString("akka.actor.serialize-messages = on").WithFallback(MessagingSerializer.Settings), output: output)
    {
        MessagingExtension.Install(Sys, new MessagingOptions());
        _first = CreateTestProbe("first");
        _second = CreateTestProbe("second");
    }

    [Fact]
    public void TheSerializerIsTheOneThatIsBound()
    {
        var serializer = Sys.Serialization.FindSerializerFor(new LastNumber(1));

        Assert.IsType<MessagingSerializer>(serializer);
        Assert.InRange(serializer.Identifier, 101, int.MaxValue);
    }

    [Fact]
    public async Task AChannelWorksAndASideOfItMoves()
    {
        var a = _first.ChildActorOf(PortActor.Props(), "port-7a-0");
        var b = _first.ChildActorOf(PortActor.Props(), "port-7b-0");
        var (sideA, sideB) = (new PortId(7, PortSide.A), new PortId(7, PortSide.B));
        a.Tell(new Entangle(sideA, b));
        b.Tell(new Entangle(sideB, a));
        a.Tell(TestRecords.Post(1));
        b.Tell(new Ship(new Backlog()));
        a.Tell(TestRecords.Post(2));

        var moved = _second.ChildActorOf(PortActor.Props(), "port-7b-1");
        moved.Tell(new Adopt(sideB, 1, b));
        moved.Tell(Start.Instance);
        a.Tell(TestRecords.Post(3));

        var delivered = new List<long>();
        while (delivered.Count < 3)
        {
            var entries = (await _second.ExpectMsgAsync<HandOver>()).Entries;
            while (entries.TryTake(out var entry))
                delivered.Add(((MessageEntry)entry).Id.Value);
        }

        Assert.Equal([1, 2, 3], delivered);
    }
}
