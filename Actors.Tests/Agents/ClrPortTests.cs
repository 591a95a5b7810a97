using Messaging.Channels;
using Messaging.Errors;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Tests.Agents;

public sealed class ClrPortTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";

    [Fact]
    [Requirement("B9", "F3", "K18")]
    public async Task ARecordCarriesAPortThatIsInTheTransferList()
    {
        Run(async main =>
        {
            var carrier = new MessageChannel();
            var channel = new MessageChannel();
            carrier.Port1.PostMessage(new Invitation("chess", [new Seat("white", channel.Port2)]), channel.Port2);

            var message = await carrier.Port2.ReceiveAsync();
            var seat = message.Data.As<Invitation>()!.Seats[0];
            Assert.Same(message.Ports[0], seat.Port);
            seat.Port.PostMessage(new Move("e2", "e4"));
            main.Say((await channel.Port1.ReceiveAsync()).Data.As<Move>()!.ToString());
        });

        Assert.Equal(["Move { From = e2, To = e4 }"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("K13", "Q5")]
    public async Task AMessageThatCannotBeClonedLeavesTheQueueOfItsReceiverAsItWas()
    {
        Run(async main =>
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("before");
            Assert.Throws<DomException>(() => channel.Port1.PostMessage(new { early = 1, late = (Action)(() => { }) }));
            channel.Port1.PostMessage("after");
            for (var i = 0; i < 2; i++)
                main.Say((await channel.Port2.ReceiveAsync()).Data.As<string>()!);
        });

        Assert.Equal(["before", "after"], await AwaitLines(2));
        Assert.Equal(2, Trace.Of<MessagePosted>().Count);
    }

    [Fact]
    [Requirement("B8", "K18")]
    public async Task ARefusalNamesThePathToWhatCannotBeCloned()
    {
        Run(main =>
        {
            var channel = new MessageChannel();
            object[] refused =
            [
                new { player = new { callback = (Action)(() => { }) } },
                new { work = Task.CompletedTask },
                new { files = new[] { Stream.Null } },
                new { actors = new Dictionary<string, object> { ["first"] = channel.Port1.Actor } },
                new Seat("black", channel.Port1),
            ];
            foreach (var value in refused)
                main.Say(Assert.Throws<DomException>(() => channel.Port2.PostMessage(value)).Message);
        });

        Assert.Equal(
            [
                "$.player.callback cannot be cloned: it is a delegate.",
                "$.work cannot be cloned: it is a task.",
                "$.files[0] cannot be cloned: it is a stream.",
                "$.actors.values()[0] cannot be cloned: it is an actor reference.",
                "$.port cannot be cloned: it is a MessagePort that is not in the transfer list.",
            ],
            await AwaitLines(5));
    }

    private void Run(Action<Script> program)
    {
        Documents.Add(Page, () => new Script(program));
        Open(Page);
    }

    private sealed record Invitation(string Game, IReadOnlyList<Seat> Seats);

    private sealed record Seat(string Colour, MessagePort Port);

    private sealed record Move(string From, string To);
}
