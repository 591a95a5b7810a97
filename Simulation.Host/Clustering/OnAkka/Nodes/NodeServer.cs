using System.Text;
using Akka.Actor;
using Akka.Configuration;
using Messaging.Cluster;
using Messaging.Runtime;
using Messaging.Scripting.Acts;
using Messaging.Simulation.Host.Running;
using Messaging.UserAgents;
using Messaging.Windows;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Simulation.Host.Clustering.Nodes;

/// <summary>A process that is one node of a local cluster: it does what the program says on its input until that ends.</summary>
internal sealed class NodeServer(TextReader input, NodeVoice voice)
{
    // What one node counts, at most, before it gets into the numbers of the next. Short, for people to read.
    private const long NumbersPerNode = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>The exit code.</returns>
    public async Task<int> ServeAsync()
    {
        if (await input.ReadLineAsync() is not { } first)
            return ExitCode.Success;
        var start = NodeStart.Parse(first);
        var plan = RunPlan.Of(new RunRequest(start.Page, [], null, start.Profile) { Sites = [.. start.Sites] });
        using var system = ActorSystem.Create("messaging", Settings(start).WithFallback(plan.Config).WithFallback(ClusterSettings.Default));
        system.ActorOf(NodeLog.Props(voice), "log");
        var node = ClusterNode.Start(
            system,
            plan.NewMessaging(program: null, voice, seesAll: false) with { FirstNumber = (start.Number - 1) * NumbersPerNode },
            [.. start.Places.Select(place => new FramePlace(place.UrlPrefix, [.. place.Nodes.Select(NodeStart.RoleOf)]))]);
        system.ActorOf(MemberWatch.Props(node, voice), "watch");
        voice.Say(NodeWords.Listens, $"{node.Membership.SelfAddress}");
        await node.Membership.JoinAsync(start.Seed is null ? node.Membership.SelfAddress : Address.Parse(start.Seed));
        while (!system.WhenTerminated.IsCompleted && await NextAsync(system) is { } line && line != NodeWords.Leave)
            await ObeyAsync(line.Split('\t'), node, system);
        await CoordinatedShutdown.Get(system).Run(CoordinatedShutdown.ClusterLeavingReason.Instance);
        return ExitCode.Success;
    }

    private static Config Settings(NodeStart start) => ConfigurationFactory.ParseString($$"""
        akka {
          loglevel = ERROR
          loggers = []
          stdout-loglevel = OFF
          cluster {
            roles = ["{{NodeStart.RoleOf(start.Number)}}"]
            gossip-interval = 200 ms
            leader-actions-interval = 200 ms
            failure-detector.heartbeat-interval = 250 ms
            failure-detector.acceptable-heartbeat-pause = 2 s
            split-brain-resolver.stable-after = 1 s
          }
          # The program ends the process.
          coordinated-shutdown.exit-clr = off
        }
        """);

    private async Task<string?> NextAsync(ActorSystem system)
    {
        var next = input.ReadLineAsync();
        return await Task.WhenAny(next, system.WhenTerminated) == next ? await next : null;
    }

    private async Task ObeyAsync(string[] words, ClusterNode node, ActorSystem system)
    {
        try
        {
            switch (words[0])
            {
                case NodeWords.Open:
                    var opened = await node.Browser.Ask<BrowserProtocol.Opened>(new BrowserProtocol.Open(words[1]), Patience);
                    voice.Say(NodeWords.Answer, opened.Window.Path);
                    break;
                case NodeWords.Act:
                    await DoAsync(words[1], PageAct.Parse(words[2]), system);
                    break;
                case NodeWords.Read:
                    var text = await AskAsync(words[1], ReadDocument.Instance, system) as DocumentText;
                    voice.Say(
                        NodeWords.Answer,
                        [text?.Url ?? "", Convert.ToBase64String(Encoding.UTF8.GetBytes(text?.Text ?? "")), .. text?.Frames.Select(frame => frame.Path) ?? []]);
                    break;
            }
        }
        catch (AskTimeoutException)
        {
            voice.Say(NodeWords.Refused, $"{words[1]} did not answer within {Patience.TotalSeconds} seconds.");
        }
    }

    private async Task DoAsync(string window, PageAct act, ActorSystem system)
    {
        switch (await AskAsync(window, new PerformAct(act), system))
        {
            case ActPerformed: voice.Say(NodeWords.Answer); break;
            case ActForFrame deeper: voice.Say(NodeWords.Answer, deeper.Frame.Path, $"{deeper.Act}"); break;
            case ActFailed failed: voice.Say(NodeWords.Refused, failed.Message); break;
            default: voice.Say(NodeWords.Refused, $"There is no page in {window} to do '{act}' with."); break;
        }
    }

    private static async Task<object?> AskAsync(string window, object request, ActorSystem system) =>
        (await system.ActorSelection(window).Ask<WindowProtocol.Interacted>(new WindowProtocol.Interact(request), Patience)).Reply;
}
