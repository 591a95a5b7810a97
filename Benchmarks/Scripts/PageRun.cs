using System.Diagnostics;
using Akka.Actor;
using Akka.Configuration;
using Messaging.Runtime;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Workers;
using Messaging.UserAgents;

namespace Messaging.Benchmarks.Scripts;

/// <summary>
/// Runs a program of <c>site/page.html</c> as it would run outside of any simulation: on the ordinary dispatcher, nothing recorded. The page
/// reads one file where a round begins and another where it ends, and the host sees when.
/// </summary>
internal sealed class PageRun : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private const string Origin = "https://bench.test";

    private static readonly PageOptions ManyWorkers = new()
    {
        Limits = RealmLimits.Default with { TotalMilliseconds = 0 },
        AgentLimits = new AgentLimits { Agents = 20_000, BeginningsPerSecond = int.MaxValue, Messages = int.MaxValue },
    };

    private readonly ManualResetEventSlim _done = new();
    private readonly ActorSystem _system;
    private readonly int _rounds;
    private long _begun;
    private int _ended;

    /// <param name="program">The program's name in the page.</param>
    /// <param name="count">How much it does in one round.</param>
    /// <param name="rounds">How often.</param>
    public PageRun(string program, int count, int rounds)
    {
        _rounds = rounds;
        var sites = new SiteMap { FileRead = Mark };
        sites.Add(Origin, Path.Combine(AppContext.BaseDirectory, "site"));
        var loader = new ResourceLoader(sites);
        _system = ActorSystem.Create("scripts", ConfigurationFactory.ParseString("akka.log-dead-letters = off"));
        MessagingExtension.Install(_system, new MessagingOptions { Documents = new PageDocuments(loader, ManyWorkers), Workers = new ScriptWorkers(loader, ManyWorkers) });
        var page = $"{Origin}/page.html?program={program}&count={count}&rounds={rounds}";
        _system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName).Tell(new BrowserProtocol.Open(page));
        if (!_done.Wait(Longest))
            throw new TimeoutException($"After {Longest} {_ended} of {rounds} rounds of '{program}' were done.");
    }

    /// <summary>How long the quickest round took, in seconds.</summary>
    public double Best { get; private set; } = double.MaxValue;

    public void Dispose()
    {
        _system.Terminate().Wait();
        _done.Dispose();
    }

    private void Mark(Resource file)
    {
        switch (Path.GetFileName(file.Url))
        {
            case "begin.txt":
                _begun = Stopwatch.GetTimestamp();
                break;
            case "end.txt":
                Best = Math.Min(Best, Stopwatch.GetElapsedTime(_begun).TotalSeconds);
                if (++_ended == _rounds)
                    _done.Set();
                break;
        }
    }
}
