using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Faults;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class MessageErrorTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";

    [Theory]
    [Requirement("E8", "J2", "J3", "J4", "J5", "J6", "I6", "F14", "F15")]
    [InlineData(MessageFault.AllocationFailure)]
    [InlineData(MessageFault.InterfaceNotExposed)]
    public async Task AFaultAtAPortIsAMessageErrorThereAndOnlyForThatMessage(MessageFault fault)
    {
        Faults = new MessageFaults().Add(new MessageId(1), fault);
        Documents.Add(Page, () => new Script(main =>
        {
            var channel = new MessageChannel();
            var passenger = new MessageChannel();
            passenger.Port1.OnClose = _ => main.Say("closed");
            channel.Port2.OnMessage = message => main.Say($"message {message.Data.AsString()}");
            channel.Port2.OnMessageError = error => main.Say($"messageerror {error.Data} '{error.Origin}' {error.Source is null} {error.Ports.Length}");
            channel.Port1.PostMessage("one", passenger.Port2);
            channel.Port1.PostMessage("two");
        }));

        Open(Page);
        await AwaitLine("closed");
        await AwaitLine("message two");

        Assert.Equal(["messageerror null '' True 0", "message two"], Lines.Where(line => line != "closed"));
        Assert.Equal(fault, Assert.Single(Trace.Of<FaultInjected>()).Fault);
        Assert.Equal(LossReason.DeserializeFailed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("G9", "J2", "J6")]
    public async Task AFaultAtAWindowKeepsOriginAndSource()
    {
        Faults = new MessageFaults().Add((_, receiver) => receiver == "/user/browser/window-1", MessageFault.InterfaceNotExposed);
        Documents.Add(Page, () => new Script(main =>
        {
            main.Message = _ => main.Say("never");
            main.MessageError = error => main.Say($"{error.Data} {error.Origin} {error.Source == main.Here}");
            main.Here.PostMessage("it");
        }));

        Open(Page);

        Assert.Equal(["null https://a.test True"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("M7", "J6")]
    public async Task AFaultAtOneOwnerLeavesOtherReceiversOfABroadcastAlone()
    {
        Faults = new MessageFaults().Add((_, receiver) => receiver.EndsWith("/frame-2", StringComparison.Ordinal), MessageFault.AllocationFailure);
        Documents
            .Add(Page, () => new Script(main =>
            {
                new BroadcastChannel("news").OnMessage = message => main.Say($"main {message.Data.AsString()}");
                main.FrameLoad = _ => new BroadcastChannel("news").PostMessage("it");
                main.Embed("https://a.test/frame");
            }))
            .Add("https://a.test/frame", () => new Script(frame => new BroadcastChannel("news").OnMessageError = error =>
                frame.Say($"frame {error.Origin}")));

        Open(Page);

        Assert.Equal(["frame https://a.test", "main it"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("J2", "N4")]
    public async Task AFaultAtAWorkerIsAMessageErrorAtItsGlobal()
    {
        Faults = new MessageFaults().Add(new MessageId(1), MessageFault.AllocationFailure);
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker("https://a.test/worker");
            worker.OnMessage = message => main.Say(message.Data.AsString());
            worker.PostMessage("lost");
        }));
        Workers.Add("https://a.test/worker", () => new WorkerScript(worker =>
            worker.MessageError = error => worker.Send($"messageerror {error.Data}")));

        Open(Page);

        Assert.Equal(["messageerror null"], await AwaitLines(1));
    }
}
