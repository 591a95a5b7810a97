using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Sandboxing;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class FrameTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/page";

    [Fact]
    [Requirement("H2", "G8", "G15")]
    public async Task ASrcdocFrameHasTheOriginAndBaseUrlOfItsMaker()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.Message = message => main.Say($"from {message.Origin}: {message.Data.AsString()}");
                main.Embed(new FrameDescription { Srcdoc = "text", Name = "inner" });
            }))
            .AddSrcdoc("text", () => new Script(frame => frame.Above.PostMessage(
                $"{frame.Address} {frame.Place.BaseUrl} {frame.Place.Referrer} {frame.Named}", "https://a.test")));

        Open(Page);

        Assert.Equal([$"from https://a.test: about:srcdoc {Page} {Page} inner"], await AwaitLines(1));
    }

    [Fact]
    public async Task AnAgentFindsItsFramesInTheOrderInWhichItMadeThem()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var frames = Enumerable.Range(0, 3).Select(_ => main.Embed("https://a.test/frame")).ToArray();
                main.Say($"{main.Below.SequenceEqual(frames)}");
                main.Unembed(frames[1]);
                main.Say($"{main.Below.SequenceEqual([frames[0], frames[2]])}");
            }))
            .Add("https://a.test/frame", () => new Script(_ => { }));

        Open(Page);

        Assert.Equal(["True", "True"], await AwaitLines(2));
    }

    [Fact]
    [Requirement("H2", "G8", "G15")]
    public async Task ASandboxedFrameHasAFreshOpaqueOriginForEveryDocument()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.Message = message => main.Say($"{message.Origin} {message.Data.AsString()}");
                main.Embed(new FrameDescription { Url = "https://a.test/frame", Sandbox = Sandbox.Parse("allow-scripts") });
            }))
            .Add("https://a.test/frame", () => new Script(frame =>
            {
                frame.Above.PostMessage("mismatch");
                frame.Above.PostMessage("any", "*");
                var channel = new MessageChannel();
                frame.Here.PostMessage("to itself", "/", channel.Port2);
                frame.Message = message => frame.Above.PostMessage($"got {message.Data.AsString()} '{message.Origin}'", "*");
            }));

        Open(Page);

        Assert.Equal(["null any", "null got to itself 'null'"], await AwaitLines(2));
        Assert.Equal(LossReason.OriginMismatch, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("H4", "F14")]
    public async Task WithoutAllowScriptsNothingRunsAndWhatIsPostedThereFindsNobody()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.FrameLoad = frame =>
                {
                    var channel = new MessageChannel();
                    channel.Port1.OnClose = _ => main.Say("nobody can hold the port");
                    frame.PostMessage("hello", "*", channel.Port2);
                };
                main.Embed(new FrameDescription { Url = "https://a.test/frame", Sandbox = Sandbox.Parse("allow-same-origin") });
            }))
            .Add("https://a.test/frame", () => new Script(frame =>
            {
                frame.Say("never");
                frame.Message = _ => frame.Say("never");
            }));

        Open(Page);

        Assert.Equal(["nobody can hold the port"], await AwaitLines(1));
        Assert.Empty(Trace.Of<MessageLost>());
    }

    [Fact]
    [Requirement("H2", "H4")]
    public async Task FramesInASandboxedFrameAreForbiddenWhatItIs()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.Message = message => main.Say(message.Data.AsString());
                main.Embed(new FrameDescription { Url = "https://a.test/frame", Sandbox = Sandbox.Parse("allow-scripts") });
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Embed("https://a.test/inner")))
            .Add("https://a.test/inner", () => new Script(inner => inner.Highest.PostMessage(
                $"{inner.From} {inner.Place.Sandbox.Forbids(SandboxFlags.Forms)} {inner.Place.Sandbox.Forbids(SandboxFlags.Scripts)}", "*")));

        Open(Page);

        Assert.Equal(["null True False"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("H2")]
    public async Task ChangedFlagsCountFromTheNextNavigationOn()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var frame = main.Embed("https://a.test/frame");
                main.Message = message =>
                {
                    main.Say($"{message.Origin} {message.Data.AsString()}");
                    if (message.Data.AsString() == "first")
                    {
                        main.Place.ChangeFrame(frame.Target, "renamed", Sandbox.Parse("allow-scripts"));
                        frame.PostMessage("still there?", "https://a.test");
                    }
                    else if (message.Data.AsString() == "yes")
                    {
                        frame.Navigate("https://a.test/next");
                    }
                };
            }))
            .Add("https://a.test/frame", () => new Script(frame =>
            {
                frame.Message = _ => frame.Above.PostMessage("yes");
                frame.Above.PostMessage("first");
            }))
            .Add("https://a.test/next", () => new Script(next => next.Above.PostMessage(next.Named, "*")));

        Open(Page);

        Assert.Equal(["https://a.test first", "https://a.test yes", "null renamed"], await AwaitLines(3));
    }

    [Fact]
    [Requirement("H2", "J1")]
    public async Task ASandboxedFrameMovesNeitherTheTopNorAnOpenedWindowButItself()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.Message = message => main.Say(message.Data.AsString());
                main.Embed(new FrameDescription { Url = "https://a.test/frame", Sandbox = Sandbox.Parse("allow-scripts") });
            }))
            .Add("https://a.test/frame", () => new Script(frame =>
            {
                var thrown = Assert.Throws<DomException>(() => frame.Highest.Navigate("https://a.test/away"));
                frame.Above.PostMessage($"{thrown.Name} {frame.OpenNew("https://a.test/away") is null}", "*");
                frame.Here.Navigate("https://a.test/next");
            }))
            .Add("https://a.test/next", () => new Script(next => next.Above.PostMessage("went on", "*")))
            .Add("https://a.test/away", () => new Script(away => away.Say("never")));

        Open(Page);

        Assert.Equal(["SecurityError True", "went on"], await AwaitLines(2));
    }

    [Fact]
    [Requirement("H2")]
    public async Task AJavascriptUrlIsNotRunAndTheWindowStays()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            main.Here.Navigate("javascript:alert(1)");
            main.Message = _ => main.Say(main.Address);
            main.Here.PostMessage(JsNull.Value);
        }));

        Open(Page);
        await AwaitTrace<ResourceFailed>(failed => failed.Message.StartsWith("javascript:", StringComparison.Ordinal));

        Assert.Equal([Page], await AwaitLines(1));
    }
}
