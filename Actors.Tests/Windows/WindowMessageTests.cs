using Akka.Actor;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class WindowMessageTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Theory]
    [Requirement("G2", "G3", "G6")]
    [InlineData("/", true)]
    [InlineData("*", true)]
    [InlineData("https://a.test", true)]
    [InlineData("HTTPS://A.TEST:443/any/path?query", true)]
    [InlineData("http://a.test", false)]
    [InlineData("https://b.test", false)]
    [InlineData("data:text/plain,x", false)]
    public async Task TheTargetOriginDecidesWhoGetsTheMessage(string targetOrigin, bool delivered)
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            main.Message = message => main.Say($"got {message.Data.AsString()}");
            main.Here.PostMessage("it", targetOrigin);
            main.Here.PostMessage("end");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "got end");

        Assert.Equal(delivered, Trace.Of<ConsoleWritten>().Any(line => line.Text == "got it"));
        Assert.Equal(delivered ? [] : [LossReason.OriginMismatch], Trace.Of<MessageLost>().Select(lost => lost.Reason));
    }

    [Theory]
    [Requirement("G2", "J1")]
    [InlineData("null")]
    [InlineData("example.org")]
    [InlineData("http://foo bar")]
    [InlineData("")]
    public async Task ATargetOriginThatIsNoUrlIsASyntaxErrorAndNothingIsDetached(string targetOrigin)
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var port = new MessageChannel().Port1;
            var thrown = Assert.Throws<DomException>(() => main.Here.PostMessage("it", targetOrigin, port));
            main.Say($"{thrown.Name} {thrown.Code} {port.IsDetached}");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal("SyntaxError 12 False", Assert.Single(Trace.Of<ConsoleWritten>()).Text);
    }

    [Fact]
    [Requirement("G12", "F14")]
    public async Task AMessageForADocumentThatIsReplacedBeforeItRunsIsLostAndItsPortsAreStranded()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.Here.Target.Actor.Tell(new WindowProtocol.Navigate("https://a.test/next"), ActorRefs.NoSender);
                main.Here.PostMessage("for the old document", "*", new MessageChannel().Port2);
            }))
            .Add("https://a.test/next", () => new Script(next => next.Message = _ => next.Say("never")));

        Open("https://a.test/");
        await AwaitTrace<PortStopped>(stopped => stopped.Port.Side == PortSide.A);
        await AwaitTrace<PortStopped>(stopped => stopped.Port.Side == PortSide.B);

        Assert.Empty(Trace.Of<ConsoleWritten>());
        Assert.Equal(LossReason.TargetNotFullyActive, Assert.Single(Trace.Of<MessageLost>()).Reason);
        Assert.All(Trace.Of<PortStopped>(), stopped => Assert.Equal(IncarnationPhase.Finished, stopped.Phase));
    }

    [Fact]
    [Requirement("L5", "D2")]
    public async Task RemovingAFrameClosesItsPortsAndTellsTheOtherSides()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.Embed("https://a.test/frame");
                main.FrameLoad = frame =>
                {
                    var channel = new MessageChannel();
                    channel.Port1.OnMessage = _ => main.Unembed(frame);
                    channel.Port1.OnClose = _ => main.Say("closed");
                    frame.PostMessage("take it", "*", channel.Port2);
                };
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Message = message => message.Ports[0].PostMessage("thanks")));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "closed");
        await AwaitTrace<WindowEnded>(ended => ended.Window == "/user/browser/window-1/frame-2");
    }

    [Fact]
    [Requirement("G14", "F14")]
    public async Task AMessageForAWindowThatIsGoneIsLostWithAReasonAndItsPortsAreStranded()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                Window? gone = null;
                main.FrameLoad = frame => main.Unembed(gone = frame);
                main.Embed("https://a.test/frame");
                main.Message = _ =>
                {
                    var channel = new MessageChannel();
                    channel.Port1.OnClose = _ => main.Say("closed");
                    gone!.PostMessage("into the void", "*", channel.Port2);
                };
            }))
            .Add("https://a.test/frame", () => new Script(_ => { }));

        var window = Open("https://a.test/");
        await AwaitTrace<WindowEnded>(_ => true);
        await WatchUntilGone($"{window.Actor.Path}/frame-2");
        window.Actor.Tell(new WindowProtocol.PostMessage(new MessageId(1000), StructuredSerializer.Serialize("now"), window, Origin.Opaque(1), TargetOrigin.Any), ActorRefs.NoSender);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "closed");

        Assert.Equal(LossReason.OwnerDestroyed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("B10", "F9")]
    public async Task APortPostedThroughItsOwnPeerIsDoomed()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("never", channel.Port2);
            channel.Port1.PostMessage("nor this");
            main.Say($"{channel.Port2.IsDetached} {channel.Port1.IsDetached}");
        }));

        Open("https://a.test/");
        await AwaitTrace<MessageLost>(lost => lost.Reason == LossReason.ReceiverClosed || lost.Reason == LossReason.Stranded);

        Assert.Equal(LossReason.Doomed, Trace.Of<MessageLost>()[0].Reason);
        Assert.Equal("True False", Assert.Single(Trace.Of<ConsoleWritten>()).Text);
    }

    [Fact]
    [Requirement("B2", "F9", "F10", "F11", "F13", "F14")]
    public async Task WhatWasTransferredBeforeAnEntryThatFailsIsStranded()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var good = new MessageChannel();
            var bad = new MessageChannel();
            var carrier = new MessageChannel();
            good.Port1.OnClose = _ => main.Say("the good one is stranded");
            bad.Port2.Close();

            var itself = Assert.Throws<DomException>(() => carrier.Port1.PostMessage(1, carrier.Port1));
            var twice = Assert.Throws<DomException>(() => carrier.Port1.PostMessage(1, good.Port2, good.Port2));
            Assert.False(good.Port2.IsDetached);
            var detached = Assert.Throws<DomException>(() => carrier.Port1.PostMessage(1, good.Port2, bad.Port2));
            Assert.True(good.Port2.IsDetached);
            main.Say(string.Join(" ", itself.Name, twice.Name, detached.Name));
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "the good one is stranded");

        Assert.Equal("DataCloneError DataCloneError DataCloneError", Trace.Of<ConsoleWritten>()[0].Text);
    }

    [Fact]
    [Requirement("J2", "J4", "F15", "J6")]
    public async Task AMessageThatCannotBeReadIsAMessageErrorAndItsPortsAreClosed()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var carrier = new MessageChannel();
            var carried = new MessageChannel();
            carrier.Port2.OnMessageError = error => main.Say($"messageerror {error.Data}");
            carrier.Port2.OnMessage = _ => main.Say("never");
            carried.Port1.OnClose = _ => main.Say("closed");
            carrier.Port1.Handle.Post(new SerializedRecord(new byte[] { 0xff }, [carried.Port2.Handle.Transfer()]));
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "closed");

        Assert.Equal(["messageerror null", "closed"], Trace.Of<ConsoleWritten>().Select(line => line.Text));
        Assert.Equal(LossReason.DeserializeFailed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("E9")]
    public async Task AListenerThatThrowsStopsNeitherTheOthersNorTheNextMessage()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            channel.Port2.AddMessageListener(_ => throw new InvalidOperationException("on purpose"));
            channel.Port2.AddMessageListener(message => main.Say(message.Data.AsString()));
            channel.Port2.Start();
            channel.Port1.PostMessage("one");
            channel.Port1.PostMessage("two");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "two");

        Assert.Equal(["one", "two"], Trace.Of<ConsoleWritten>().Select(line => line.Text));
        Assert.Equal(2, Trace.Of<ScriptFailed>().Count);
    }

    [Fact]
    [Requirement("C2", "C8", "B7")]
    public async Task AListenerDoesNotStartThePortAndAClosedPortSendsNothing()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var quiet = new MessageChannel();
            quiet.Port2.AddMessageListener(_ => main.Say("never"));
            quiet.Port1.PostMessage("unheard");

            var closing = new MessageChannel();
            closing.Port2.OnMessage = message => main.Say(message.Data.AsString());
            closing.Port1.PostMessage("before the close");
            closing.Port1.Close();
            closing.Port1.PostMessage("after the close");
            closing.Port2.PostMessage("to nobody");

            var end = new MessageChannel();
            end.Port2.OnMessage = _ => main.Say("end");
            end.Port1.PostMessage("end");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "end");

        Assert.Equal(["before the close", "end"], Trace.Of<ConsoleWritten>().Select(line => line.Text));
        Assert.Equal([LossReason.ReceiverClosed, LossReason.ReceiverClosed], Trace.Of<MessageLost>().Select(lost => lost.Reason));
    }
}
