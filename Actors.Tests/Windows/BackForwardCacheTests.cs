using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Profiles;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

/// <summary>Documents that are left and kept: a popup that its opener watches, or a window of its own.</summary>
public sealed class BackForwardCacheTests : WindowTestKit
{
    private const string One = "https://a.test/one";
    private const string Two = "https://a.test/two";

    public BackForwardCacheTests(ITestOutputHelper output)
        : base(output) => Profile = MessagingProfile.Html with { BackForwardCacheSize = 1 };

    [Fact]
    [Requirement("L6", "D5", "E6")]
    public async Task AKeptDocumentHearsNothingUntilItIsBackAndItsPortStillWorks()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                var popup = main.OpenNew(One)!;
                MessagePort? port = null;
                main.Message = message =>
                {
                    if (message.Ports.Length > 0)
                    {
                        port = message.Ports[0];
                        port.OnClose = _ => main.Say("never closed");
                        port.OnMessage = answer => main.Say(answer.Data.AsString());
                    }
                    else
                    {
                        // The popup shows its second document: what is posted now waits for the first.
                        port!.PostMessage("while away");
                        popup.PostMessage("go back", "*");
                    }
                };
            }))
            .Add(One, () => new Script(one =>
            {
                var channel = new MessageChannel();
                channel.Port1.OnMessage = message => channel.Port1.PostMessage($"got {message.Data.AsString()}");
                one.Hide = persisted => one.Say($"hidden {persisted}");
                one.Return = () => one.Say("returned");
                one.OpenedBy!.PostMessage("port", "*", channel.Port2);
                one.Here.Navigate(Two);
            }))
            .Add(Two, () => new Script(two =>
            {
                two.Message = _ => two.GoBy(-1);
                two.OpenedBy!.PostMessage("arrived", "*");
            }));

        Open("https://a.test/");
        await AwaitLine("returned");
        await AwaitLine("got while away");

        Assert.Equal("hidden True", Lines[0]);
        Assert.Empty(Trace.Of<MessageLost>());
        Assert.DoesNotContain("never closed", Lines);
        Assert.True(IndexOf<DocumentRestored>() < IndexOf<ConsoleWritten>(line => line.Text == "got while away"));
    }

    [Fact]
    [Requirement("L6", "E6", "D2", "F14")]
    public async Task AnEvictedDocumentIsDestroyedAndEverythingThatWaitedForItIsLost()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                var popup = main.OpenNew(One)!;
                MessagePort? port = null;
                main.Message = message =>
                {
                    if (message.Ports.Length > 0)
                    {
                        port = message.Ports[0];
                        port.OnClose = _ => main.Say("closed");
                        port.Start();
                    }
                    else
                    {
                        var channel = new MessageChannel();
                        channel.Port1.OnClose = _ => main.Say("stranded");
                        port!.PostMessage("while away", channel.Port2);
                        popup.Navigate("https://a.test/three");
                    }
                };
            }))
            .Add(One, () => new Script(one =>
            {
                var channel = new MessageChannel();
                channel.Port1.OnMessage = _ => one.Say("never");
                one.OpenedBy!.PostMessage("port", "*", channel.Port2);
                one.Here.Navigate(Two);
            }))
            .Add(Two, () => new Script(two => two.OpenedBy!.PostMessage("arrived", "*")))
            .Add("https://a.test/three", () => new Script(_ => { }));

        Open("https://a.test/");
        await AwaitLine("closed");
        await AwaitLine("stranded");

        Assert.Equal(One, Assert.Single(Trace.Of<DocumentEvicted>()).Url);
        Assert.Equal(LossReason.OwnerDestroyed, Assert.Single(Trace.Of<MessageLost>()).Reason);
        Assert.DoesNotContain("never", Lines);
    }

    [Fact]
    [Requirement("L6", "M2", "M12")]
    public async Task WhileItIsKeptItsBroadcastChannelsHearNothing()
    {
        Documents
            .Add(One, () => new Script(one =>
            {
                new BroadcastChannel("news").OnMessage = message => one.Say($"heard {message.Data.AsString()}");
                one.Return = () => new BroadcastChannel("news").PostMessage("after");
                one.Here.Navigate(Two);
            }))
            .Add(Two, () => new Script(two =>
            {
                var listener = new BroadcastChannel("news");
                listener.OnMessage = _ => two.GoBy(-1);
                new BroadcastChannel("news").PostMessage("meanwhile");
            }));

        Open(One);

        Assert.Equal(["heard after"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("L6", "N9")]
    public async Task WorkersOfAKeptDocumentRunNothingUntilItIsBack()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                var popup = main.OpenNew(One)!;
                MessagePort? toWorker = null;
                main.Message = message =>
                {
                    toWorker ??= message.Ports[0];
                    if (message.Data.AsString() == "arrived")
                        toWorker.PostMessage("work");
                    if (message.Data.AsString() is "arrived" or "round")
                        popup.PostMessage(JsNull.Value, "*");
                };
            }))
            .Add(One, () => new Script(one =>
            {
                var worker = new Worker("https://a.test/worker");
                worker.OnMessage = message =>
                {
                    if (message.Ports.Length == 0)
                    {
                        one.Say(message.Data.AsString());
                        return;
                    }

                    one.OpenedBy!.PostMessage("port", "*", message.Ports[0]);
                    one.Here.Navigate(Two);
                };
            }))
            .Add(Two, () => new Script(two =>
            {
                var rounds = 0;
                two.Message = _ =>
                {
                    // A worker that ran would have answered long before.
                    if (++rounds < 10)
                        two.OpenedBy!.PostMessage("round", "*");
                    else
                        two.GoBy(-1);
                };
                two.OpenedBy!.PostMessage("arrived", "*");
            }));
        Workers.Add("https://a.test/worker", () => new WorkerScript(worker =>
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = message => worker.Send($"did {message.Data.AsString()}");
            worker.Send("take it", channel.Port2);
        }));

        Open("https://a.test/");
        await AwaitLine("did work");

        Assert.True(IndexOf<DocumentRestored>() < IndexOf<MessageDelivered>(delivered => delivered.To.Contains("/worker-", StringComparison.Ordinal)));
    }

    [Fact]
    [Requirement("L6")]
    public async Task FramesOfAKeptDocumentWaitWithIt()
    {
        Documents
            .Add(One, () => new Script(one =>
            {
                one.FrameLoad = frame =>
                {
                    frame.PostMessage("first");
                    one.Message = _ => one.Here.Navigate(Two);
                };
                one.Embed("https://a.test/frame");
                one.Return = () => one.Say("returned");
            }))
            .Add("https://a.test/frame", () => new Script(frame => frame.Message = message =>
            {
                frame.Say($"frame got {message.Data.AsString()}");
                var channel = new MessageChannel();
                var turns = 0;
                channel.Port2.OnMessage = turn =>
                {
                    // Goes on for as long as the frame runs.
                    if (++turns < 3)
                        channel.Port1.PostMessage(turn.Data);
                    else
                        frame.Say("frame went on");
                };
                channel.Port1.PostMessage(0);
                frame.Above.PostMessage("leave");
            }))
            .Add(Two, () => new Script(two => two.GoBy(-1)));

        Open(One);
        await AwaitLine("returned");
        await AwaitLine("frame went on");

        Assert.Empty(Trace.Of<WindowEnded>());
        Assert.Empty(Trace.Of<MessageLost>());
    }

    [Fact]
    [Requirement("L6")]
    public async Task OffByDefaultADocumentThatIsLeftIsGone()
    {
        Profile = MessagingProfile.Html;
        var loads = 0;
        Documents
            .Add(One, () => new Script(one =>
            {
                one.Hide = persisted => one.Say($"hidden {persisted}");
                one.Say($"load {++loads}");
                if (loads == 1)
                    one.Here.Navigate(Two);
            }))
            .Add(Two, () => new Script(two => two.GoBy(-1)));

        Open(One);

        Assert.Equal(["load 1", "hidden False", "load 2"], await AwaitLines(3));
    }

    private int IndexOf<T>(Func<T, bool>? condition = null)
        where T : TraceEvent =>
        Trace.Of<TraceEvent>().ToList().FindIndex(entry => entry is T found && condition?.Invoke(found) != false);
}
