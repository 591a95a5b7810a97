using System.Collections.Immutable;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Sandboxing;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Windows.Navigation;
using Messaging.Workers;
using static Messaging.Links.LinkProtocol;
using static Messaging.Ports.PortProtocol;
using static Messaging.UserAgents.BrowserProtocol;

namespace Messaging.Tests.Wire;

/// <summary>At least one of every message that travels, with every optional part there and not there.</summary>
internal static class SampleMessages
{
    private static readonly PortId Port = new(7, PortSide.B);
    private static readonly Origin Site = Origin.TupleOf("https://a.test:8443/x")!;
    private static readonly StorageKey Key = new(Site, StoragePartition.TopLevel(Site).Within(Origin.Opaque(4)));
    private static readonly SharedWorkerKey Worker = new(Key, "https://a.test/worker.js", "näme \ud800");
    private static readonly WindowRef Window = new("window-1", TestReferences.At("window-1"));
    private static readonly TransferredPort InsidePort = new(Port, 3, TestReferences.At("port-7b-2")) { Hops = 5, IsCloseFired = true, Form = TransferredForm.WritableStream };
    private static readonly WorkerError Error = new("it broke", "w.js", 3, 14) { Kind = WorkerErrorKind.Stopped };

    private static readonly SerializedRecord Record = new(
        new byte[] { 0xC1, 0x85 },
        [InsidePort, new TransferredBuffer([1, 2, 3]), new TransferredBuffer([4], 16)],
        [new SharedMemoryReference(new SharedMemory(8), "here")]);

    private static readonly WindowCreator Creator = new(
        new Initiator(Site, "b", "r"),
        Sandbox.Parse("allow-scripts"),
        new AgentEnvironment(Site, StoragePartition.TopLevel(Site), new AgentCluster("group-1"), isCrossOriginIsolated: true, isSecureContext: true),
        7,
        new DocumentPolicy(OpenerPolicy.SameOrigin, RequiresCorp: true, Sandbox.Parse("allow-forms")));

    public static IEnumerable<object> All =>
    [
        new MessageEntry(1, new MessageId(300), Record, 5),
        new MessageEntry(long.MaxValue, new MessageId(1), new SerializedRecord(ReadOnlyMemory<byte>.Empty), null),
        new MovedEntry(2, TestReferences.At("new"), TestReferences.At("old")),
        new EndEntry(3, true, LossReason.WorkerTerminated),
        new Announce(TestReferences.At("new")),
        new Takeover(TestReferences.At("peer"), 4, 5, Entries(), null),
        new Takeover(Akka.Actor.ActorRefs.Nobody, 4, 5, new Backlog(), LossReason.NodeLost),
        new LastNumber(0),
        new Rerouted(9),
        new Carried("node-2", 3),
        Strand.Instance,
        Severed.Instance,
        new Gone(TestReferences.At("gone")),
        new Entangle(Port, TestReferences.At("peer")),
        new Adopt(Port, 4, TestReferences.At("old")),
        new MessageEntry(new MessageId(2), Record),
        Batch(),
        Start.Instance,
        new Close(LossReason.ReceiverClosed, true, Entries()),
        new Ship(Entries()),
        new GiveBack(Entries()),
        new HandOver(Port, 2, Entries()),
        new Overflowed(Port, 2, 5),
        new Overflowed(Port, 2, null),
        new Recall(Port, 2),
        Recalled.Instance,
        new WindowProtocol.PostMessage(new MessageId(6), Record, Window, Site, TargetOrigin.Any),
        new WindowProtocol.PostMessage(new MessageId(6), Record, Window with { IsThroughUserAgent = true }, Origin.Opaque(2), TargetOrigin.Parse("/", Origin.Opaque(2))!),
        new WindowProtocol.PostMessage(new MessageId(6), Record, Window, Site, TargetOrigin.Parse("data:x", Site)!),
        new WindowProtocol.Navigate("https://a.test/"),
        new WindowProtocol.Navigate("about:srcdoc") { Srcdoc = "<p>", Initiator = new Initiator(Site, "b", "r"), Handling = HistoryHandling.Replace },
        new WindowProtocol.Go(-2),
        new WindowProtocol.Go(1),
        new WindowProtocol.ChangeFrame("side", Sandbox.Parse("allow-scripts")),
        WindowProtocol.UnloadFrame.Instance,
        WindowProtocol.CloseByScript.Instance,
        new WindowProtocol.WindowClosed(Window),
        new WindowProtocol.FrameLoaded(Window),
        new Open("https://a.test/"),
        new Opened(Window),
        new ForWindow("window-9", new WindowProtocol.Go(0)),
        new OpenByScript(new WindowPlace(Window, null, null, null) { IsOpenedByScript = true }, new WindowProtocol.Navigate("https://a.test/")),
        new OpenByScript(
            new WindowPlace(Window, null, null, Creator) { Opener = Window, IsOpenedByScript = true, Name = "popup" },
            new WindowProtocol.Navigate("https://a.test/")),
        EndWindows.Instance,
        new DistantProtocol.PlaceFrame(new WindowPlace(Window, Window, Window, Creator)
        {
            Name = "side", AncestorUrls = "https://a.test/b https://a.test/", DelegatesIsolation = true,
        }),
        new DistantProtocol.PlaceFrame(new WindowPlace(Window, null, null, null) { Opener = Window, FormerOpener = Window, IsOpenedByScript = true }),
        new DistantProtocol.FramePlaced(TestReferences.At("frame-2")),
        DistantProtocol.FrameGone.Instance,
        new WorkerProtocol.Failed("worker-3", Error),
        new SharedWorkerProtocol.Connect(Worker, new SharedWorkerOptions("module", "omit", true), TestReferences.At("client"), 8, InsidePort)
        {
            Origin = Site,
            IsSecureContext = true,
        },
        new SharedWorkerProtocol.ClientGone(TestReferences.At("client"), [1, 2, 300]),
        new SharedWorkerProtocol.Failed(8, Error),
        new SharedWorkerProtocol.Closing(Worker),
        new SharedWorkerProtocol.Returned(new SharedWorkerProtocol.Connect(Worker, new SharedWorkerOptions(), TestReferences.At("client"), 8, InsidePort)
        {
            Origin = Origin.Opaque(9),
            IsSecureContext = false,
        }),
        new SharedWorkerProtocol.LoadFailed(Worker, Error),
        new SharedWorkerProtocol.Find("0123456789abcdef"),
        new SharedWorkerProtocol.Found("0123456789abcdef", new byte[] { 1, 2, 3 }),
        new BroadcastProtocol.Join(new BroadcastTopic(Key, "news"), 4, TestReferences.At("owner")),
        new BroadcastProtocol.Leave(new BroadcastTopic(Key, ""), 4),
        .. Causes.Select(cause => new BroadcastProtocol.Post(new BroadcastTopic(Key, "news"), 4, Record, Site, "window-1") { Cause = cause }),
        new BroadcastProtocol.Relayed(new BroadcastProtocol.Post(new BroadcastTopic(Key, "news"), 4, Record, Site, "window-1")),
        new BroadcastProtocol.Deliver(4, new MessageId(5), Record, Site),
        new Frame("node-1", 2, 3, 4, 5, new byte[] { 1, 2 }),
        new Bundle([new Frame("node-1", 2, 3, 4, 5, new byte[] { 1, 2 }), new Frame("node-1", 2, 3, 7, 5, default)]),
        new Introduction("node-1", new byte[] { 1 }),
        new Acknowledgement("node-1", 2, 0, 5),
        AgentProtocol.End.Instance,
        AgentProtocol.Suspend.Instance,
        AgentProtocol.Resume.Instance,
    ];

    private static IEnumerable<Cause?> Causes =>
        [null, ActCause.Instance, new MessageCause(new MessageId(1)), new LoadCause("https://a.test/"), new TimerCause(null), new TimerCause(ActCause.Instance)];

    private static Batch Batch()
    {
        var batch = new Batch();
        batch.Add(new MessageEntry(8, new MessageId(9), Record, 5));
        batch.Add(new MessageEntry(9, new MessageId(10), Record, 6));
        return batch;
    }

    private static Backlog Entries()
    {
        var entries = Backlog.Of(new MessageEntry(8, new MessageId(9), Record, null));
        entries.Add(new MovedEntry(9, TestReferences.At("new"), TestReferences.At("old")));
        entries.Add(new EndEntry(10, false, LossReason.Stranded));
        return entries;
    }
}
