using Messaging.Broadcasting;
using Messaging.Sandboxing;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class StorageKeyTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string Middle = "https://b.test/";
    private const string Inner = "https://a.test/inner";

    [Fact]
    [Requirement("H5", "M2")]
    public async Task AFrameOfAInsideBInsideADoesNotHearABroadcastOfA()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var news = new BroadcastChannel("news");
                news.OnMessage = _ => main.Say("never");
                var ready = 0;
                main.Message = _ =>
                {
                    if (++ready == 2)
                        news.PostMessage("from the top");
                };
                main.Embed(Middle);
                main.Embed("https://a.test/direct");
            }))
            .Add("https://a.test/direct", () => new Script(direct =>
            {
                new BroadcastChannel("news").OnMessage = message => direct.Say($"direct heard {message.Data.AsString()}");
                direct.Above.PostMessage("ready");
            }))
            .Add(Middle, () => new Script(middle => middle.Embed(Inner)))
            .Add(Inner, () => new Script(inner =>
            {
                var news = new BroadcastChannel("news");
                news.OnMessage = _ => inner.Say("never");
                news.PostMessage("from within b");
                inner.Highest.PostMessage("ready", "*");
            }));

        Open(Page);

        Assert.Equal(["direct heard from the top"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("H5", "O2")]
    public async Task SharedWorkersArePartitionedAsBroadcastChannelsAre()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                _ = new SharedWorker("https://a.test/shared");
                main.Embed(Middle);
                main.Embed("https://a.test/direct");
            }))
            .Add("https://a.test/direct", () => new Script(_ => new SharedWorker("https://a.test/shared")))
            .Add(Middle, () => new Script(middle => middle.Embed(Inner)))
            .Add(Inner, () => new Script(inner =>
            {
                var worker = new SharedWorker("https://a.test/shared");
                worker.Port.OnMessage = message => inner.Say(message.Data.AsString());
            }));
        Workers.Add("https://a.test/shared", () =>
        {
            var clients = 0;
            return new SharedScript(port => port.PostMessage($"client {++clients}"));
        });

        Open(Page);

        Assert.Equal(["client 1"], await AwaitLines(1));
        await AwaitConditionAsync(() => Task.FromResult(Trace.Of<WorkerStarted>().Count == 2), RemainingOrDefault);
    }

    [Fact]
    [Requirement("H6", "M9")]
    public async Task ASandboxedFrameBroadcastsWithinItsOwnOpaqueOriginOnly()
    {
        var frame = new FrameDescription { Url = "https://a.test/frame", Sandbox = Sandbox.Parse("allow-scripts") };
        Documents
            .Add(Page, () => new Script(main =>
            {
                new BroadcastChannel("news").OnMessage = _ => main.Say("never");
                main.Embed(frame);
                main.Embed(frame);
            }))
            .Add("https://a.test/frame", () => new Script(inner =>
            {
                var heard = 0;
                new BroadcastChannel("news").OnMessage = message => inner.Say($"{message.Origin} {message.Data.AsString()} {++heard}");
                new BroadcastChannel("news").PostMessage(inner.Place.Path);
            }));

        Open(Page);

        Assert.Equal(
            ["null /user/browser/window-1/frame-2 1", "null /user/browser/window-1/frame-3 1"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("H3", "O2")]
    public async Task AWorkerFromADataUrlHasAnOpaqueOriginAndSharedOnesAreFoundAgain()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var first = new SharedWorker("data:shared");
            var second = new SharedWorker("data:shared");
            _ = new Worker("data:dedicated");
            first.Port.OnMessage = message => main.Say(message.Data.AsString());
            second.Port.OnMessage = message => main.Say(message.Data.AsString());
        }));
        var clients = 0;
        Workers
            .Add("data:shared", () => new SharedScript(port => port.PostMessage($"client {++clients}")))
            .Add("data:dedicated", () => new WorkerScript(_ => { }));

        Open(Page);
        await AwaitTrace<WorkerStarted>(started => started.Url == "data:dedicated");

        Assert.Equal(["client 1", "client 2"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
        Assert.Equal(2, Trace.Of<WorkerStarted>().Count);
        Assert.All(Trace.Of<WorkerStarted>(), started => Assert.Equal("null", started.Origin));
    }
}
