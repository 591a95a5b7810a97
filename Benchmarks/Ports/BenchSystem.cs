using Akka.Actor;
using Akka.Configuration;
using Messaging.Runtime;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Benchmarks.Ports;

/// <summary>One window in an actor system of its own, which no trace looks at.</summary>
internal static class BenchSystem
{
    /// <summary>The worker that answers on the port that comes with a message.</summary>
    public const string WorkerUrl = "https://bench.test/worker";

    private const string Page = "https://bench.test/";

    /// <summary>Runs a program in the window until it calls back.</summary>
    public static void Run(Action<BenchAgent, Action> program)
    {
        using var done = new ManualResetEventSlim();
        var system = ActorSystem.Create("ports", ConfigurationFactory.ParseString("akka.log-dead-letters = off"));
        MessagingExtension.Install(system, new MessagingOptions
        {
            Documents = new AgentDocuments().Add(Page, () => new BenchAgent(agent => program(agent, done.Set))),
            Workers = new AgentWorkers().Add(WorkerUrl, () => new EchoWorker()),
        });
        system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName).Tell(new BrowserProtocol.Open(Page));
        done.Wait();
        system.Terminate().Wait();
    }
}
