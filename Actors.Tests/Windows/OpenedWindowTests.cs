using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Sandboxing;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class OpenedWindowTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string Popup = "https://b.test/popup";

    [Fact]
    [Requirement("G8", "G14")]
    public async Task AnOpenedWindowKnowsItsOpenerAndTheyTalk()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var popup = main.OpenNew(Popup);
                main.Message = message =>
                {
                    main.Say($"{message.Data.AsString()} {message.Source == popup}");
                    popup!.PostMessage("welcome", "https://b.test");
                };
            }))
            .Add(Popup, () => new Script(popup =>
            {
                popup.Message = message => popup.Say($"{message.Data.AsString()} {message.Source == popup.OpenedBy}");
                popup.OpenedBy!.PostMessage("hello", "https://a.test");
            }));

        Open(Page);

        Assert.Equal(["hello True", "welcome True"], await AwaitLines(2));
        Assert.Contains(Trace.Of<DocumentLoaded>(), loaded => loaded.Window == "/user/browser/window-2" && loaded.Url == Popup);
    }

    [Fact]
    [Requirement("G14", "F14", "D2")]
    public async Task WhatIsPostedToAClosedWindowIsLostWithAReasonAndItsPortsAreStranded()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var popup = main.OpenNew(Popup)!;
                main.Message = message =>
                {
                    var port = message.Ports[0];
                    port.OnClose = _ =>
                    {
                        main.Say("its port closed");
                        var channel = new MessageChannel();
                        channel.Port1.OnClose = _ => main.Say("stranded");
                        popup.PostMessage("into the void", "*", channel.Port2);
                    };
                    port.Start();
                    main.Say($"closed {popup.IsClosed}");
                    popup.Close();
                    main.Say($"closed {popup.IsClosed}");
                };
            }))
            .Add(Popup, () => new Script(popup =>
            {
                var channel = new MessageChannel();
                popup.Hide = persisted => popup.Say($"hidden {persisted}");
                popup.OpenedBy!.PostMessage("a port", "*", channel.Port2);
            }));

        Open(Page);
        await AwaitLine("stranded");
        await AwaitTrace<WindowEnded>(ended => ended.Window == "/user/browser/window-2");

        Assert.Equal(["closed False", "closed True", "its port closed", "stranded"], Lines.Where(line => line != "hidden False"));
        Assert.Contains("hidden False", Lines);
        Assert.Equal(LossReason.OwnerDestroyed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("G14")]
    public async Task AWindowThatClosesItselfIsClosedForItsOpener()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var popup = main.OpenNew(Popup)!;
                main.Message = message =>
                {
                    if (popup.IsClosed)
                        main.Say("closed");
                    else
                        main.Here.PostMessage(message.Data);
                };
                main.Here.PostMessage(JsNull.Value);
            }))
            .Add(Popup, () => new Script(popup =>
            {
                popup.Here.Close();
                popup.Say($"closing {popup.Here.IsClosed}");
            }));

        Open(Page);

        Assert.Equal(["closing True", "closed"], await AwaitLines(2));
    }

    [Fact]
    [Requirement("G14")]
    public async Task AWindowThatAPersonOpenedAndThatWentOnStays()
    {
        Documents
            .Add(Page, () => new Script(main => main.Here.Navigate("https://a.test/next")))
            .Add("https://a.test/next", () => new Script(next =>
            {
                next.Message = _ => next.Say($"closed {next.Here.IsClosed}");
                next.Here.Close();
                next.Here.PostMessage(JsNull.Value);
            }));

        Open(Page);

        Assert.Equal(["closed False"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("G10")]
    public async Task ANameFindsTheWindowAgainAndKeywordsFindThoseAround()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var first = main.OpenNew("", "tool");
                main.Say($"{first == main.OpenNew("", "tool")} {main.OpenNew("", "_self") == main.Here} {main.OpenNew("", "_TOP") == main.Here}");
                var frame = main.Embed(new FrameDescription { Url = "https://a.test/frame", Name = "inner" });
                main.Say($"{main.OpenNew("", "inner") == frame} {main.OpenNew("", "_blank") == first}");
                main.OpenNew(Popup, "tool");
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Say(
                $"{frame.OpenNew("", "_parent") == frame.Above} {frame.OpenNew("", "inner") == frame.Here}")))
            .Add(Popup, () => new Script(popup => popup.Say($"{popup.Place.Path} {popup.Named} {popup.Entries}")));

        Open(Page);
        var lines = await AwaitLines(4);

        Assert.Contains("True True True", lines);
        Assert.Contains("True False", lines);
        Assert.Contains("True True", lines);
        Assert.Contains(lines, line => line.StartsWith("/user/browser/window-2 tool ", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("P1")]
    public async Task NoopenerCutsEveryTie()
    {
        Documents
            .Add(Page, () => new Script(main => main.Say($"{main.OpenNew(Page + "popup", "", "noopener") is null} {main.Place.Environment.Cluster.Name}")))
            .Add(Page + "popup", () => new Script(popup => popup.Say($"{popup.OpenedBy is null} {popup.Place.Environment.Cluster.Name}")));

        Open(Page);
        var lines = await AwaitLines(2);

        Assert.Contains("True group-1 https://a.test", lines);
        Assert.All(lines, line => Assert.StartsWith("True group-", line, StringComparison.Ordinal));
        Assert.NotEqual(lines[0], lines[1]);
    }

    [Theory]
    [Requirement("H2")]
    [InlineData("allow-scripts allow-popups", "null")]
    [InlineData("allow-scripts allow-popups allow-popups-to-escape-sandbox", "https://b.test")]
    public async Task ASandboxGoesWithTheWindowsOpenedFromItUnlessTheyMayEscape(string sandbox, string origin)
    {
        Documents
            .Add(Page, () => new Script(main => main.Embed(new FrameDescription { Url = Page + "frame", Sandbox = Sandbox.Parse(sandbox) })))
            .Add(Page + "frame", () => new Script(frame => frame.OpenNew(Popup)))
            .Add(Popup, () => new Script(popup => popup.Say(popup.From)));

        Open(Page);

        Assert.Equal([origin], await AwaitLines(1));
    }
}
