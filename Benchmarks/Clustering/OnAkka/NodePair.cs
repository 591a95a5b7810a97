using Akka.Actor;
using Akka.Configuration;
using Messaging.Cluster;
using Messaging.Runtime;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Benchmarks.Clustering;

/// <summary>Two nodes with a window on the first, whose frame is on the second, and with an actor on each that knows no ports.</summary>
internal sealed class NodePair : IDisposable
{
    private const string Page = "https://bench.test/";
    private const string Frame = "https://bench.test/frame";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ActorSystem[] _systems = [NewSystem(1), NewSystem(2)];
    private readonly IActorRef _plain;
    private readonly WindowRef _window;

    public NodePair()
    {
        using var isConnected = new ManualResetEventSlim();
        var options = new MessagingOptions
        {
            Documents = new AgentDocuments().Add(Page, () => new NearPage(Frame, isConnected.Set)).Add(Frame, () => new FarPage()),
        };
        ClusterNode[] nodes = [.. _systems.Select((system, index) => ClusterNode.Start(system, options, index, new FramePlace(Frame, "node-2")))];
        foreach (var node in nodes)
            node.Membership.JoinAsync(nodes[0].Membership.SelfAddress).Wait(Patience);
        SpinWait.SpinUntil(() => nodes.All(node => node.Known.Count == 2), Patience);
        _window = nodes[0].Browser.Ask<BrowserProtocol.Opened>(new BrowserProtocol.Open(Page), Patience).Result.Window;
        _systems[1].ActorOf(Props.Create(() => new PlainFar()), "plain");
        var far = _systems[0].ActorSelection($"{nodes[1].Membership.SelfAddress}/user/plain").ResolveOne(Patience).Result;
        _plain = _systems[0].ActorOf(Props.Create(() => new PlainNear(far)), "plain");
        isConnected.Wait(Patience);
    }

    public void Post(int count) => Do((near, done) => near.Post(count, done));

    public void GoBackAndForth(int count) => Do((near, done) => near.GoBackAndForth(count, done));

    public void MovePort(int count) => Do((near, done) => near.MovePort(count, done));

    public void TellPlainly(int count) => _plain.Ask<int>(new PlainNear.Send(count), Patience).Wait();

    public void GoBackAndForthPlainly(int count) => _plain.Ask<int>(new PlainNear.GoBackAndForth(count), Patience).Wait();

    public void Dispose() => Task.WhenAll(_systems.Select(system => system.Terminate())).Wait();

    private static ActorSystem NewSystem(int number) => ActorSystem.Create("bench", ConfigurationFactory.ParseString($$"""
        akka {
          loglevel = ERROR
          log-dead-letters = off
          cluster.roles = ["node-{{number}}"]
        }
        """).WithFallback(ClusterSettings.Default));

    private void Do(Action<NearPage, Action> program)
    {
        using var done = new ManualResetEventSlim();
        Action<NearPage> start = near => program(near, done.Set);
        _window.Actor.Tell(new WindowProtocol.Interact(start));
        if (!done.Wait(Patience))
            throw new TimeoutException("A round did not end.");
    }
}
