using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;
using Messaging.Tests.Wire;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class SharedMemoryTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string WorkerUrl = "https://a.test/worker";

    [Fact]
    [Requirement("P2", "K4", "J1")]
    public async Task WithoutIsolationSendingSharedMemoryThrowsAndDetachesNothing()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var channel = new MessageChannel();
            var passenger = new MessageChannel().Port1;
            var thrown = Assert.Throws<DomException>(() => channel.Port1.PostMessage(Shared(), passenger));
            main.Say($"{thrown.Name} {main.Place.Environment.IsCrossOriginIsolated} {passenger.IsDetached}");
        }));

        Open(Page);

        Assert.Equal(["DataCloneError False False"], await AwaitLines(1));
    }

    [SharesMemoryFact]
    [Requirement("P1", "P2", "P4", "K4")]
    public async Task AWindowAndItsWorkersShareMemoryAndARoundTripGivesAnotherObject()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var buffer = Shared();
            var worker = new Worker(WorkerUrl);
            worker.OnMessage = message =>
            {
                var back = (JsSharedArrayBuffer)message.Data;
                main.Say($"{back.Memory == buffer.Memory} {ReferenceEquals(back, buffer)} {buffer.Bytes[0]}");
            };
            worker.PostMessage(buffer);
        })
        {
            Response = DocumentPolicy.Isolated,
        });
        Workers
            .Add(WorkerUrl, () => new WorkerScript(worker =>
            {
                var inner = new Worker("https://a.test/inner");
                inner.OnMessage = message => worker.Send(message.Data);
                worker.Message = message => inner.PostMessage(message.Data);
            }))
            .Add("https://a.test/inner", () => new WorkerScript(inner => inner.Message = message =>
            {
                ((JsSharedArrayBuffer)message.Data).Bytes[0] = 42;
                inner.Send(message.Data);
            }));

        Open(Page);

        Assert.Equal(["True False 42"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("P1", "P2", "J2", "J4", "F14", "F15")]
    public async Task ASharedWorkerIsAnotherClusterAndGetsAMessageErrorAndLosesThePorts()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new SharedWorker(WorkerUrl);
            var passenger = new MessageChannel();
            passenger.Port1.OnClose = _ => main.Say("the passenger's port closed");
            worker.Port.OnMessage = message => main.Say(message.Data.AsString());
            worker.Port.PostMessage(Shared(), passenger.Port2);
            worker.Port.PostMessage("afterwards");
        })
        {
            Response = DocumentPolicy.Isolated,
        });
        Workers.Add(WorkerUrl, () => new SharedScript(port =>
        {
            port.OnMessageError = error => port.PostMessage($"messageerror {error.Data}");
            port.OnMessage = message => port.PostMessage($"message {message.Data.AsString()}");
        }));

        Open(Page);
        await AwaitLine("the passenger's port closed");
        await AwaitLine("message afterwards");

        Assert.Contains("messageerror null", Lines);
        Assert.Equal(LossReason.DeserializeFailed, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [SharesMemoryFact]
    [Requirement("M7", "P2", "J2")]
    public async Task ABroadcastOfSharedMemoryReachesTheClusterAndIsAMessageErrorElsewhere()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var near = new BroadcastChannel("news");
            near.OnMessage = message => main.Say($"near {message.Data.Kind}");
            var worker = new SharedWorker(WorkerUrl);
            worker.Port.OnMessage = _ => new BroadcastChannel("news").PostMessage(Shared());
        })
        {
            Response = DocumentPolicy.Isolated,
        });
        SharedScript? far = null;
        Workers.Add(WorkerUrl, () => far = new SharedScript(port =>
        {
            var channel = new BroadcastChannel("news");
            channel.OnMessage = _ => far!.Say("never");
            channel.OnMessageError = error => far!.Say($"far {error.Origin} {error.Data}");
            port.PostMessage("listening");
        }));

        Open(Page);

        Assert.Equal(["far https://a.test null", "near SharedArrayBuffer"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("P3", "J1")]
    public async Task AWorkerFromADataUrlIsNeverIsolatedEvenInAnIsolatedDocument()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker("data:worker");
            worker.OnMessage = message => main.Say(message.Data.AsString());
        })
        {
            Response = DocumentPolicy.Isolated,
        });
        Workers.Add("data:worker", () => new WorkerScript(worker =>
        {
            var thrown = Assert.Throws<DomException>(() => worker.Send(Shared()));
            worker.Send($"{worker.Environment.IsCrossOriginIsolated} {thrown.Name}");
        }));

        Open(Page);

        Assert.Equal(["False DataCloneError"], await AwaitLines(1));
    }

    [SharesMemoryFact]
    [Requirement("P1", "P2", "G9", "J2")]
    public async Task AFrameOfAnotherSiteIsAnotherClusterAndOneOfTheSameOriginIsNot()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.FrameLoad = frame => frame.PostMessage(Shared(), "*");
                main.Embed("https://b.test/frame");
                main.Embed("https://a.test/frame");
            })
            {
                Response = DocumentPolicy.Isolated,
            })
            .Add("https://b.test/frame", () => Frame())
            .Add("https://a.test/frame", () => Frame());

        Open(Page);

        Assert.Equal(
            ["https://a.test got SharedArrayBuffer isolated True", "https://b.test messageerror from https://a.test null True isolated False"],
            (await AwaitLines(2)).Order(StringComparer.Ordinal));

        static Script Frame() => new(frame =>
        {
            frame.Message = message => frame.Say($"{frame.From} got {message.Data.Kind} isolated {frame.Place.Environment.IsCrossOriginIsolated}");
            frame.MessageError = error => frame.Say(
                $"{frame.From} messageerror from {error.Origin} {error.Data} {error.Source == frame.Above} isolated {frame.Place.Environment.IsCrossOriginIsolated}");
        })
        {
            Response = new DocumentPolicy(RequiresCorp: true),
        };
    }

    [Fact]
    [Requirement("P1", "P3", "G14")]
    public async Task AnIsolatedDocumentTakesAGroupOfItsOwnAndItsOpenerReachesItNoMore()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var alone = main.OpenNew("https://a.test/alone")!;
                main.Message = _ =>
                {
                    if (!alone.IsClosed)
                    {
                        main.Here.PostMessage(JsNull.Value);
                        return;
                    }

                    main.Say("closed for its opener");
                    alone.PostMessage("for nobody", "*");
                };
                main.Here.PostMessage(JsNull.Value);
            }))
            .Add("https://a.test/alone", () => new Script(alone =>
            {
                alone.Message = _ => alone.Say("never");
                alone.Say($"{alone.OpenedBy is null} {alone.Place.Environment.IsCrossOriginIsolated}");
            })
            {
                Response = DocumentPolicy.Isolated,
            });

        Open(Page);
        await AwaitTrace<MessageLost>(_ => true);

        Assert.Equal(["True True", "closed for its opener"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
        Assert.Equal(LossReason.TargetNotFullyActive, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("H7", "F18", "I3")]
    public async Task APortWorksAcrossOriginsAndSaysNothingOfThem()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.FrameLoad = frame =>
                {
                    var channel = new MessageChannel();
                    channel.Port1.OnMessage = message => main.Say($"{message.Data.AsString()} '{message.Origin}' {message.Source is null}");
                    frame.PostMessage("port", "*", channel.Port2);
                };
                main.Embed(new FrameDescription { Url = "https://b.test/frame", Sandbox = Sandboxing.Sandbox.Parse("allow-scripts") });
            }))
            .Add("https://b.test/frame", () => new Script(frame => frame.Message = message => message.Ports[0].PostMessage(frame.From)));

        Open(Page);

        Assert.Equal(["null '' True"], await AwaitLines(1));
    }

    private static JsSharedArrayBuffer Shared() => new(new SharedMemory(8));
}
