using System.Diagnostics;
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

    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

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

    /// <summary>
    /// Runs a program in one window round after round, until it is compiled for good, and then five more: the best of these counts.
    /// </summary>
    /// <param name="count">How many operations one round does.</param>
    /// <returns>Operations per second.</returns>
    public static double PerSecond(int count, Action<int, Action> program)
    {
        var best = TimeSpan.MaxValue;
        Run((agent, done) =>
        {
            var total = Stopwatch.StartNew();
            var left = Rounds;
            Round(isWarm: false);

            void Round(bool isWarm)
            {
                var watch = Stopwatch.StartNew();
                program(count, () =>
                {
                    if (isWarm && watch.Elapsed < best)
                        best = watch.Elapsed;
                    if (isWarm && --left == 0)
                        done();
                    else
                        agent.After(Rest, () => Round(total.Elapsed >= WarmUp));
                });
            }
        });
        return count / best.TotalSeconds;
    }
}
