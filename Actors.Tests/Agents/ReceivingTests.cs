using Messaging.Channels;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Tests.Agents;

public sealed class ReceivingTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";

    [Fact]
    public async Task AwaitsMessagesOneAfterTheOtherInTheOrderOfPosting()
    {
        Run(async main =>
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("one");
            channel.Port1.PostMessage("two");
            for (var i = 0; i < 2; i++)
                main.Say((await channel.Port2.ReceiveAsync()).Data.AsString());
        });

        Assert.Equal(["one", "two"], await AwaitLines(2));
    }

    [Fact]
    public async Task GoesOnOnTheAgentsOwnTurn()
    {
        Run(async main =>
        {
            var first = new MessageChannel();
            first.Port1.PostMessage("now");
            await first.Port2.ReceiveAsync();
            var second = new MessageChannel();
            second.Port1.PostMessage("made after an await");
            main.Say((await second.Port2.ReceiveAsync()).Data.AsString());
        });

        Assert.Equal(["made after an await"], await AwaitLines(1));
    }

    [Fact]
    public async Task WhatFollowsAnAwaitIsATaskOfItsOwn()
    {
        Run(main =>
        {
            var channel = new MessageChannel();
            Wait(channel.Port2, main);
            channel.Port2.AddMessageListener(message => main.Say($"listened {message.Data.AsString()}"));
            channel.Port1.PostMessage("1");
        });

        Assert.Equal(["listened 1", "awaited 1"], await AwaitLines(2));

        static async void Wait(MessagePort port, Script main) => main.Say($"awaited {(await port.ReceiveAsync()).Data.AsString()}");
    }

    [Fact]
    public async Task ALoopOverAPortEndsWhenTheOtherSideIsClosed()
    {
        Run(async main =>
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("a");
            channel.Port1.PostMessage("b");
            channel.Port1.Close();
            await foreach (var message in channel.Port2)
                main.Say(message.Data.AsString());
            main.Say("over");
        });

        Assert.Equal(["a", "b", "over"], await AwaitLines(3));
    }

    [Fact]
    public async Task AwaitingOnAPortThatIsTransferredEnds()
    {
        Run(async main =>
        {
            var carrier = new MessageChannel();
            var channel = new MessageChannel();
            var waiting = channel.Port2.ReceiveAsync().AsTask();
            carrier.Port1.PostMessage("take it", channel.Port2);
            await Assert.ThrowsAsync<PortEndedException>(() => waiting);
            main.Say("ended");
        });

        Assert.Equal(["ended"], await AwaitLines(1));
    }

    [Fact]
    public async Task ACancelledWaitTakesNoMessage()
    {
        using var cancellation = new CancellationTokenSource();
        Run(async main =>
        {
            var channel = new MessageChannel();
            var waiting = channel.Port2.ReceiveAsync(cancellation.Token).AsTask();
            main.Say("waiting");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            channel.Port1.PostMessage("for the next one");
            main.Say((await channel.Port2.ReceiveAsync()).Data.AsString());
        });

        await AwaitLine("waiting");
        await cancellation.CancelAsync();

        Assert.Equal(["waiting", "for the next one"], await AwaitLines(2));
    }

    [Fact]
    public async Task WhatAnAsynchronousHandlerThrowsIsReportedAndTheAgentGoesOn()
    {
        Run(main =>
        {
            var channel = new MessageChannel();
            channel.Port2.OnMessage = async message =>
            {
                await main.Sleep(TimeSpan.Zero);
                if (message.Data.AsString() == "bad")
                    throw new InvalidOperationException("thrown after an await");
                main.Say("still there");
            };
            channel.Port1.PostMessage("bad");
            channel.Port1.PostMessage("good");
        });

        await AwaitLine("still there");
        await AwaitTrace<ScriptFailed>(failed => failed.Message.Contains("thrown after an await"));
    }

    private void Run(Action<Script> program)
    {
        Documents.Add(Page, () => new Script(program));
        Open(Page);
    }
}
