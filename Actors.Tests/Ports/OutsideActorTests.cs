using Akka.Actor;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tests.Windows;
using Messaging.Windows;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

/// <summary>Actors that are no agents hold ports by the protocol alone.</summary>
public sealed class OutsideActorTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";

    [Fact]
    public async Task AProbeOwnsOneEndAndTalksToAnAgentThatHoldsTheOther()
    {
        var page = await OpenGivingPage();
        page.Actor.Tell(new WindowProtocol.Interact("a port, please"), TestActor);
        var side = (TransferredPort)ExpectMsg<WindowProtocol.Interacted>().Reply!;
        var owner = CreateTestProbe("holder");
        var port = owner.ChildActorOf(PortActor.Props(), side.Port.ActorName(side.Generation));

        port.Tell(new Adopt(side.Port, side.Generation, side.From), owner);
        port.Tell(Start.Instance, owner);
        port.Tell(new MessageEntry(MessagingExtension.For(Sys).NextMessage(), StructuredSerializer.Serialize("Ada")), owner);

        var entries = (await owner.ExpectMsgAsync<HandOver>()).Entries;
        Assert.True(entries.TryTake(out var entry));
        Assert.Equal("hello Ada", TextOf(Assert.IsType<MessageEntry>(entry)));
        port.Tell(new Close(Tracing.LossReason.ReceiverClosed, DeliverQueued: false, new Backlog()), owner);
        await owner.FishForMessageAsync(message => Answer(message, owner.Sender, owner), hint: "the recall of a port that was handed over");
        await AwaitLine("the holder is gone");
    }

    [Fact]
    public async Task AProbeStandsAtTheOtherEndOfAChannel()
    {
        var owner = CreateTestProbe("owner");
        var peer = CreateTestProbe("peer");
        var id = new PortId(1, PortSide.A);
        var port = owner.ChildActorOf(PortActor.Props(), id.ActorName(0));
        port.Tell(new Entangle(id, peer), owner);

        port.Tell(TestRecords.Post(1), owner);
        await peer.ExpectMsgAsync<MessageEntry>(message => Assert.Equal(1, message.Number));
        port.Tell(Start.Instance, owner);
        port.Tell(TestRecords.Message(1), peer);
        port.Tell(new EndEntry(2, Closing: true, Tracing.LossReason.ReceiverClosed), peer);

        await owner.ExpectMsgAsync<HandOver>(handOver => Assert.Equal(1, handOver.Entries.Count));
        await owner.ExpectMsgAsync<HandOver>(handOver => Assert.True(handOver.Entries.TryTake(out var end) && end is EndEntry));
        await peer.ExpectMsgAsync<EndEntry>(end => Assert.False(end.Closing));
    }

    private async Task<WindowRef> OpenGivingPage()
    {
        Script? agent = null;
        Documents.Add(Page, () => agent = new Script(main => main.Say("ready")) { Answer = _ => GiveAPort() });
        var window = Open(Page);
        await AwaitLine("ready");
        return window;

        TransferredPort GiveAPort()
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = message => channel.Port1.PostMessage($"hello {message.Data.AsString()}");
            channel.Port1.OnClose = _ => agent!.Say("the holder is gone");
            return channel.Port2.HandOut();
        }
    }

    private static bool Answer(object message, IActorRef port, IActorRef owner)
    {
        if (message is not Recall)
            return false;
        port.Tell(Recalled.Instance, owner);
        return true;
    }

    private static string TextOf(MessageEntry message) =>
        StructuredDeserializer.Deserialize(message.Record, new Cloning.TestReceiver()).AsString();
}
