using Messaging.Channels;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Channels;

public sealed class EntanglementTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string WorkerUrl = "https://a.test/worker";

    [Fact]
    [Requirement("A4", "F8")]
    public async Task ReceivingAMovedEndTakesItsPartnerFromTheOldHandle()
    {
        Documents.Add(Page, () => new Script(async main =>
        {
            var carrier = new MessageChannel();
            var channel = new MessageChannel();
            carrier.Port1.PostMessage("take it", channel.Port2);
            var moved = (await carrier.Port2.ReceiveAsync()).Ports[0];

            channel.Port2.PostMessage("through the old handle");
            channel.Port1.PostMessage("to the new end");
            moved.PostMessage("from the new end");

            main.Say((await moved.ReceiveAsync()).Data.AsString());
            main.Say((await channel.Port1.ReceiveAsync()).Data.AsString());
        }));

        Open(Page);

        Assert.Equal(["to the new end", "from the new end"], await AwaitLines(2));
        Assert.Equal(LossReason.ReceiverClosed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("A7")]
    public async Task AChannelThatIsMadeWhileTheDocumentIsDestroyedDeliversNothing()
    {
        Documents.Add("https://a.test/next", () => new Script(next => next.Say("next")));
        Documents.Add(Page, () => new Script(main =>
        {
            main.Hide = _ =>
            {
                var channel = new MessageChannel();
                channel.Port2.OnMessage = _ => main.Say("never");
                channel.Port1.PostMessage("into the void");
                main.Say("made");
            };
            main.Here.Navigate("https://a.test/next", Messaging.Windows.Navigation.HistoryHandling.Replace);
        }));

        Open(Page);

        Assert.Equal(["made", "next"], await AwaitLines(2));
        await AwaitTrace<MessageLost>(lost => lost.Reason == LossReason.OwnerDestroyed);
    }

    [Fact]
    [Requirement("B11", "B10")]
    public async Task APortThatComesBackIsDoomedOnlyIfItIsPostedThroughItsOwnPartner()
    {
        Documents.Add(Page, () => new Script(async main =>
        {
            var carrier = new MessageChannel();
            var other = new MessageChannel();
            var channel = new MessageChannel();
            carrier.Port1.PostMessage("away", channel.Port2);
            var back = (await carrier.Port2.ReceiveAsync()).Ports[0];
            other.Port1.PostMessage("by a longer way", back);
            var again = (await other.Port2.ReceiveAsync()).Ports[0];
            channel.Port1.PostMessage("through its own partner", again);
            main.Say("no exception");
        }));

        Open(Page);

        await AwaitLine("no exception");
        Assert.Equal(LossReason.Doomed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("E11")]
    public async Task NeitherABlockedHandlerNorABlockedSenderHoldsUpTheOther()
    {
        using var senderWentOn = new ManualResetEventSlim();
        using var handled = new ManualResetEventSlim();
        Workers.Add(WorkerUrl, () => new WorkerScript(worker => worker.Message = message =>
        {
            if (message.Data.AsString() == "block")
                Assert.True(senderWentOn.Wait(TimeSpan.FromSeconds(10)));
            else
                handled.Set();
        }));
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.PostMessage("block");
            worker.PostMessage("after it");
            senderWentOn.Set();
            main.Say(handled.Wait(TimeSpan.FromSeconds(10)) ? "delivered while the sender was blocked" : "held up");
        }));

        Open(Page);

        Assert.Equal(["delivered while the sender was blocked"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("E13")]
    public async Task AnEndlessPingPongStarvesNeitherTimersNorOtherPorts()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var endless = new MessageChannel();
            endless.Port1.OnMessage = _ => endless.Port1.PostMessage("ping");
            endless.Port2.OnMessage = _ => endless.Port2.PostMessage("pong");
            endless.Port1.PostMessage("first");

            var carrier = new MessageChannel();
            var moved = new MessageChannel();
            carrier.Port2.OnMessage = message => message.Ports[0].OnMessage = late => main.Say(late.Data.AsString());
            carrier.Port1.PostMessage("an independent source", moved.Port2);
            main.After(TimeSpan.FromMilliseconds(1), () => moved.Port1.PostMessage("the timer, and the other port"));
        }));

        Open(Page);

        Assert.Equal(["the timer, and the other port"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("E3")]
    public async Task PortsThatWereMovedAreIndependentSources()
    {
        Documents.Add(Page, () => new Script(async main =>
        {
            var carrier = new MessageChannel();
            var early = new MessageChannel();
            var late = new MessageChannel();
            carrier.Port1.PostMessage("both", early.Port2, late.Port2);
            early.Port1.PostMessage("posted first");
            late.Port1.PostMessage("posted second");
            var ports = (await carrier.Port2.ReceiveAsync()).Ports;
            main.Say((await ports[1].ReceiveAsync()).Data.AsString());
            main.Say((await ports[0].ReceiveAsync()).Data.AsString());
        }));

        Open(Page);

        Assert.Equal(["posted second", "posted first"], await AwaitLines(2));
    }

    [Fact]
    [Requirement("G11", "G14")]
    public async Task TheSenderIsTheWindowWhoseProgramRunsWhicheverWindowItPostsThrough()
    {
        Documents.Add("https://b.test/frame", () => new Script(frame => frame.Message = message =>
            frame.Say($"{message.Data.AsString()} from {message.Source!.Name} of {message.Origin}")));
        Documents.Add(Page, () => new Script(main =>
        {
            main.Message = message => main.Say($"{message.Data.AsString()} from {message.Source!.Name} of {message.Origin}");
            main.FrameLoad = frame =>
            {
                frame.PostMessage("to the frame", "*");
                main.Highest.PostMessage("to the top", "*");
            };
            main.Embed("https://b.test/frame");
        }));

        Open(Page);

        Assert.Equal(
            ["to the frame from window-1 of https://a.test", "to the top from window-1 of https://a.test"],
            (await AwaitLines(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("M10")]
    public async Task ABroadcastChannelWithAListenerIsKeptByItsGlobal()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            MakeListener(main);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            new Messaging.Broadcasting.BroadcastChannel("news").PostMessage("still heard");
        }));

        Open(Page);

        Assert.Equal(["still heard"], await AwaitLines(1));

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void MakeListener(Script main) =>
            new Messaging.Broadcasting.BroadcastChannel("news").OnMessage = message => main.Say(message.Data.AsString());
    }
}
