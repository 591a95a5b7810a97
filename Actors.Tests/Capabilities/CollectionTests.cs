using Akka.Actor;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.UserAgents;
using Xunit.Abstractions;

namespace Messaging.Tests.Capabilities;

public sealed class CollectionTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";

    [Fact]
    [Requirement("L4", "D4", "A9", "L8")]
    public async Task APortThatItsHolderDroppedIsClosedAndTheOtherSideIsTold()
    {
        Run(main =>
        {
            var channel = new MessageChannel();
            channel.Port1.OnClose = _ => main.Say("the other side was collected");
            channel.Port2.Drop();
            main.Say("dropped");
        });
        await AwaitLine("dropped");

        var collected = Collect();

        Assert.Equal<PortId>([new PortId(1, PortSide.B)], collected.Released);
        Assert.Empty(collected.Stuck);
        await AwaitLine("the other side was collected");
    }

    [Fact]
    [Requirement("L1", "L8")]
    public async Task AListenerThatTheOtherSideCanReachIsKept()
    {
        Run(main =>
        {
            var channel = new MessageChannel();
            channel.Port2.OnMessage = message => main.Say(message.Data.AsString());
            channel.Port2.Drop();
            main.Message = _ => channel.Port1.PostMessage("heard");
            main.Say("dropped");
        });
        await AwaitLine("dropped");

        Assert.Empty(Collect().Released);
        Assert.Empty(Trace.Of<PortClosed>());
    }

    [Fact]
    [Requirement("L3", "L8")]
    public async Task TwoPortsThatOnlyReferToEachOtherAreClosedTogetherAndOneThatIsHeldIsNot()
    {
        Run(main =>
        {
            var forgotten = new MessageChannel();
            forgotten.Port1.OnMessage = _ => { };
            forgotten.Port2.OnMessage = _ => { };
            forgotten.Port1.Drop();
            forgotten.Port2.Drop();
            _ = new MessageChannel();
            main.Say("dropped");
        });
        await AwaitLine("dropped");

        Assert.Equal<PortId>([new PortId(1, PortSide.A), new PortId(1, PortSide.B)], Collect().Released);
    }

    [Fact]
    [Requirement("E14", "B11", "L8")]
    public async Task SidesThatAreInEachOthersQueuesAreReportedAndCollectedAndTheirPartnersToldOfIt()
    {
        Run(main =>
        {
            var first = new MessageChannel();
            var second = new MessageChannel();
            first.Port1.OnClose = _ => main.Say("first lost its partner");
            second.Port1.OnClose = _ => main.Say("second lost its partner");
            first.Port1.PostMessage("carries the second", second.Port2);
            second.Port1.PostMessage("carries the first", first.Port2);
            main.Say("a circle");
        });
        await AwaitLine("a circle");
        await HasHandledEverything("port-1a-0", "port-2a-0", "port-1b-0", "port-2b-0");

        var collected = Collect();

        Assert.Equal<PortId>([new PortId(1, PortSide.B), new PortId(2, PortSide.B)], collected.Stuck);
        Assert.Equal(["a circle", "first lost its partner", "second lost its partner"], (await AwaitLines(3)).Order(StringComparer.Ordinal));
        Assert.All(Trace.Of<MessageLost>(), lost => Assert.Equal(LossReason.Stranded, lost.Reason));
        Assert.Equal(2, Trace.Of<MessageLost>().Count);
    }

    private async Task HasHandledEverything(params string[] ports)
    {
        foreach (var port in ports)
            await Sys.ActorSelection($"/user/{BrowserActor.ActorName}/window-1/{port}").Ask<ActorIdentity>(new Identify(null), RemainingOrDefault);
    }

    private BrowserProtocol.Collected Collect()
    {
        Sys.ActorSelection($"/user/{BrowserActor.ActorName}").Tell(BrowserProtocol.Collect.Instance, TestActor);
        return ExpectMsg<BrowserProtocol.Collected>();
    }

    private void Run(Action<Script> program)
    {
        Documents.Add(Page, () => new Script(program));
        Open(Page);
    }
}
