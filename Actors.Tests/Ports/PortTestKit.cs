using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tests.Wire;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

/// <summary>Port actors whose owners are probes.</summary>
public abstract class PortTestKit : TestKit
{
    protected PortTestKit(ITestOutputHelper output)
        : base(SuiteSettings.Config, output: output) => MessagingExtension.Install(Sys, new MessagingOptions { Trace = Trace });

    private protected TraceLog Trace { get; } = new();

    private protected static readonly PortId SideA = new(7, PortSide.A);

    private protected static readonly PortId SideB = new(7, PortSide.B);

    /// <summary>An incarnation of side A of channel 7 that sends to <paramref name="peer"/>.</summary>
    private protected static IActorRef NewPort(TestProbe owner, IActorRef peer, PortId? port = null)
    {
        var id = port ?? SideA;
        var actor = owner.ChildActorOf(PortActor.Props(), id.ActorName(0));
        actor.Tell(new Entangle(id, peer));
        return actor;
    }

    /// <summary>Both sides of a channel, each under its owner.</summary>
    private protected static (IActorRef A, IActorRef B) NewChannel(TestProbe ownerOfA, TestProbe ownerOfB, long channel = 7)
    {
        var idA = new PortId(channel, PortSide.A);
        var idB = new PortId(channel, PortSide.B);
        var a = ownerOfA.ChildActorOf(PortActor.Props(), idA.ActorName(0));
        var b = ownerOfB.ChildActorOf(PortActor.Props(), idB.ActorName(0));
        a.Tell(new Entangle(idA, b));
        b.Tell(new Entangle(idB, a));
        return (a, b);
    }

    /// <summary>Puts a side into a record: its owner lets go of it.</summary>
    private protected static TransferredPort Ship(IActorRef actor, PortId id, int generation, params PortEntry[] undelivered)
    {
        var returned = new Backlog();
        foreach (var entry in undelivered)
            returned.Add(entry);
        actor.Tell(new Ship(returned));
        return new TransferredPort(id, generation + 1, actor);
    }

    /// <summary>Takes a side out of a record: a new incarnation under a new owner.</summary>
    private protected static IActorRef Receive(TestProbe owner, TransferredPort transferred)
    {
        var actor = owner.ChildActorOf(PortActor.Props(), transferred.Port.ActorName(transferred.Generation));
        actor.Tell(new Adopt(transferred.Port, transferred.Generation, transferred.From));
        return actor;
    }

    /// <summary>Returns once each of the actors in turn has handled what was sent to it before.</summary>
    private protected async Task HasHandledEverything(params IActorRef[] actors)
    {
        foreach (var actor in actors)
            await actor.Ask<ActorIdentity>(new Identify(null), RemainingOrDefault);
    }

    /// <summary>The next messages that a port hands to its owner, one by one, answering recalls as an owner does.</summary>
    private protected static async Task<IReadOnlyList<long>> HandedOver(TestProbe owner, int count)
    {
        var ids = new List<long>();
        while (ids.Count < count)
        {
            switch (await owner.ReceiveOneAsync())
            {
                case HandOver handOver:
                    while (handOver.Entries.TryTake(out var entry))
                    {
                        if (entry is MessageEntry message)
                            ids.Add(message.Id.Value);
                    }

                    break;
                case Recall:
                    owner.Reply(Recalled.Instance);
                    break;
                case var other:
                    throw new InvalidOperationException($"Expected {count} messages handed over to {owner.Ref}, got {ids.Count} and then {other ?? "nothing"}.");
            }
        }

        return ids;
    }
}
