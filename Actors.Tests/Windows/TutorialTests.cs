using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class TutorialTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Fact]
    [Requirement("A1", "F2", "F3", "G8", "I3")]
    public async Task AFrameAnswersThroughThePortThatCameWithTheMessage()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.Embed("https://a.test/frame");
                main.FrameLoad = frame =>
                {
                    var channel = new MessageChannel();
                    channel.Port1.OnMessage = answer => main.Say($"main got {answer.Data.AsString()} origin '{answer.Origin}'");
                    frame.PostMessage("hello", "*", channel.Port2);
                };
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Message = message =>
            {
                frame.Say($"frame got {message.Data.AsString()} from {message.Origin}");
                message.Ports[0].PostMessage($"{message.Data.AsString()} to you");
            }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text.StartsWith("main got", StringComparison.Ordinal));

        Assert.Equal(
            ["frame got hello from https://a.test", "main got hello to you origin ''"],
            Trace.Of<ConsoleWritten>().Select(line => line.Text));
    }

    [Fact]
    [Requirement("F1", "F8")]
    public async Task ThePathOfAPortChangesOwnerWhenItMovesAndTheOldGenerationGoes()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.Embed("https://a.test/frame");
                main.FrameLoad = frame => frame.PostMessage("take it", "*", new MessageChannel().Port2);
            }))
            .Add("https://a.test/frame", () => new Script(_ => { }));

        Open("https://a.test/");
        await AwaitTrace<PortStopped>(stopped => stopped.Path == "/user/browser/window-1/port-1b-0");

        Assert.Contains(Trace.Of<PortBound>(), bound => bound.Path == "/user/browser/window-1/frame-2/port-1b-1");
        Assert.Equal(IncarnationPhase.Finished, Assert.Single(Trace.Of<PortStopped>()).Phase);
    }

    [Fact]
    [Requirement("E4")]
    public async Task PortsThatNeverLeftTheirWindowShareOneOrder()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channels = Enumerable.Range(0, 5).Select(_ => new MessageChannel()).ToArray();
            foreach (var channel in channels)
                channel.Port2.OnMessage = message => main.Say(message.Data.AsString());
            for (var round = 0; round < 20; round++)
            {
                for (var which = channels.Length - 1; which >= 0; which--)
                    channels[which].Port1.PostMessage($"{round}.{which}");
            }

            channels[0].Port1.PostMessage("end");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "end");

        var expected = from round in Enumerable.Range(0, 20) from which in new[] { 4, 3, 2, 1, 0 } select $"{round}.{which}";
        Assert.Equal(expected.Append("end"), Trace.Of<ConsoleWritten>().Select(line => line.Text));
    }

    [Fact]
    [Requirement("E7", "E10")]
    public async Task AHandlerThatShipsItsOwnPortSendsTheRestAfterIt()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                var channel = new MessageChannel();
                main.Embed("https://a.test/frame");
                main.FrameLoad = frame =>
                {
                    channel.Port2.OnMessage = message =>
                    {
                        main.Say($"main got {message.Data.AsInt32()}");
                        frame.PostMessage("yours", "*", channel.Port2);
                    };
                    for (var number = 1; number <= 5; number++)
                        channel.Port1.PostMessage(number);
                };
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Message = message =>
                message.Ports[0].OnMessage = rest => frame.Say($"frame got {rest.Data.AsInt32()}")));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "frame got 5");

        Assert.Equal(
            ["main got 1", "frame got 2", "frame got 3", "frame got 4", "frame got 5"],
            Trace.Of<ConsoleWritten>().Select(line => line.Text));
    }

    [Fact]
    [Requirement("F16")]
    public async Task AHundredPortsTravelInOneMessageInTheirOrder()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.Embed("https://a.test/frame");
                main.FrameLoad = frame =>
                {
                    var channels = Enumerable.Range(0, 100).Select(_ => new MessageChannel()).ToArray();
                    var answers = new List<int>();
                    foreach (var channel in channels)
                    {
                        channel.Port1.OnMessage = message =>
                        {
                            answers.Add(message.Data.AsInt32());
                            if (answers.Count == 100)
                                main.Say(string.Join(",", answers.Order()));
                        };
                    }

                    frame.PostMessage(JsUndefined.Value, "*", [.. channels.Select(channel => channel.Port2)]);
                };
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Message = message =>
            {
                for (var place = 0; place < message.Ports.Length; place++)
                    message.Ports[place].PostMessage(place);
            }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal(string.Join(",", Enumerable.Range(0, 100)), Assert.Single(Trace.Of<ConsoleWritten>()).Text);
    }
}
