using Akka.Actor;
using Akka.Configuration;
using Messaging.Benchmarks.Measuring;
using Messaging.Cloning;
using Messaging.Runtime;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Benchmarks.Ports;

/// <summary>Channels between agents written in C#, beside Node.js's MessageChannel on the same machine.</summary>
public static class PortRuns
{
    private const string Page = "https://bench.test/";
    private const string WorkerUrl = "https://bench.test/worker";

    public static void Run()
    {
        var node = NodeRuns.Run("channels.mjs");
        Figure[] ours =
        [
            Program("ping-pong, 1 in flight", 200_000, "msg/s", (agent, count, done) => agent.PingPong(count, 1, done)),
            Program("ping-pong, 100 in flight", 400_000, "msg/s", (agent, count, done) => agent.PingPong(count, 100, done)),
            Program("channels made", 100_000, "channels/s", (agent, count, done) => agent.MakeChannels(count, done)),
            Program("new channel, one port sent in one loop and answered", 20_000, "times/s", (agent, count, done) => agent.ShipPorts(count, done)),
            Program("new channel, one port sent to a worker and answered", 20_000, "times/s", (agent, count, done) => agent.ShipToWorker(count, done)),
            OpenChannel(),
            CloneRun(),
        ];
        Table.Print("Channels", "Node.js", ours.Select(figure => (figure, node.TryGetValue(figure.Name, out var theirs) ? theirs : (double?)null)));
    }

    private static Figure Program(string name, int count, string unit, Action<BenchAgent, int, Action> program) => new(name, Stage.PerSecond(count, () =>
    {
        using var done = new ManualResetEventSlim();
        WithSystem(agent => program(agent, count, done.Set), done);
    }), unit);

    private static void WithSystem(Action<BenchAgent> load, ManualResetEventSlim done)
    {
        var system = ActorSystem.Create("ports", ConfigurationFactory.ParseString("akka.log-dead-letters = off"));
        MessagingExtension.Install(system, new MessagingOptions
        {
            Documents = new AgentDocuments().Add(Page, () => new BenchAgent(WorkerUrl, load)),
            Workers = new AgentWorkers().Add(WorkerUrl, () => new EchoWorker()),
        });
        system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName).Tell(new BrowserProtocol.Open(Page));
        done.Wait();
        system.Terminate().Wait();
    }

    private static Figure OpenChannel()
    {
        const int Count = 100_000;
        var bytes = 0L;
        using var done = new ManualResetEventSlim();
        WithSystem(agent => bytes = agent.OpenChannels(Count, done.Set), done);
        return new("an open channel, with both port actors", bytes / (double)Count, "bytes");
    }

    private static Figure CloneRun()
    {
        var value = NestedArray(depth: 5, width: 9);
        var size = StructuredSerializer.Serialize(value).Data.Length;
        const int Count = 20;
        var perSecond = Stage.PerSecond(Count, () =>
        {
            for (var i = 0; i < Count; i++)
                StructuredDeserializer.Deserialize(StructuredSerializer.Serialize(value), NoTransfers.Instance);
        });
        return new("clone of a nested array", perSecond * size, "bytes/s");
    }

    private static JsValue NestedArray(int depth, int width)
    {
        var array = new JsArray();
        for (var i = 0; i < width; i++)
            array.Add(depth == 0 ? (JsValue)(i * 1000.5) : NestedArray(depth - 1, width));
        return array;
    }
}
