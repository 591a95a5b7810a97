using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Errors;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class BroadcastTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Fact]
    [Requirement("M2", "M4", "M8", "M9")]
    public async Task EveryOtherChannelOfTheNameHearsAMessageInTheOrderOfPostsAndThenOfCreation()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var first = new BroadcastChannel("news");
            var second = new BroadcastChannel("news");
            var third = new BroadcastChannel("news");
            var other = new BroadcastChannel("weather");
            first.OnMessage = message => main.Say($"first {message.Data.AsInt32()} {message.Origin} {message.Source is null}");
            second.OnMessage = message => main.Say($"second {message.Data.AsInt32()}");
            third.OnMessage = message => main.Say($"third {message.Data.AsInt32()}");
            other.OnMessage = _ => main.Say("never");
            third.PostMessage(1);
            first.PostMessage(2);
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "third 2");

        Assert.Equal(
            ["first 1 https://a.test True", "second 1", "second 2", "third 2"],
            Trace.Of<ConsoleWritten>().Select(line => line.Text));
    }

    [Fact]
    [Requirement("M5", "M6")]
    public async Task ClosingInAHandlerCancelsWhatWasQueuedAndALaterChannelHearsNothingEarlier()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var poster = new BroadcastChannel("news");
            var second = new BroadcastChannel("news");
            var third = new BroadcastChannel("news");
            second.OnMessage = _ => third.Close();
            third.OnMessage = _ => main.Say("never");
            poster.PostMessage(1);
            var late = new BroadcastChannel("news");
            late.OnMessage = message => main.Say($"late {message.Data.AsInt32()}");
            poster.PostMessage(2);
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal("late 2", Assert.Single(Trace.Of<ConsoleWritten>()).Text);
        Assert.Equal(LossReason.ReceiverClosed, Trace.Of<MessageLost>()[0].Reason);
    }

    [Fact]
    [Requirement("M2", "F20")]
    public async Task AClosedChannelThrowsBeforeItSerializesAndPortsCannotTravel()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new BroadcastChannel("news");
            var port = Assert.Throws<DomException>(() => channel.PostMessage(new MessageChannel().Port1));
            channel.Close();
            channel.Close();
            var closed = Assert.Throws<DomException>(() => channel.PostMessage(new MessageChannel().Port1));
            main.Say($"{port.Name} {closed.Name} {closed.Code}");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal("DataCloneError InvalidStateError 11", Assert.Single(Trace.Of<ConsoleWritten>()).Text);
    }

    [Fact]
    [Requirement("M2", "H5")]
    public async Task OnlyChannelsOfTheSameOriginHearEachOther()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                var channel = new BroadcastChannel("news");
                channel.OnMessage = message => main.Say(message.Data.AsString());
                main.Embed("https://b.test/");
                main.FrameLoad = _ => main.Embed("https://a.test/frame");
            }))
            .Add("https://b.test/", () => new Script(_ => new BroadcastChannel("news").PostMessage("from b")))
            .Add("https://a.test/frame", () => new Script(_ => new BroadcastChannel("news").PostMessage("from a")));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal("from a", Trace.Of<ConsoleWritten>()[0].Text);
    }
}
