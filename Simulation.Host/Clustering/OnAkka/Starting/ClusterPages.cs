using System.Text;
using Messaging.Scripting.Acts;
using Messaging.Simulation.Host.Clustering.Nodes;
using Messaging.Simulation.Host.Narration;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>The pages that are open on a cluster: what is done with them and seen in them, wherever each window is.</summary>
internal sealed class ClusterPages(LocalCluster cluster)
{
    private static readonly TimeSpan LoadPatience = TimeSpan.FromSeconds(60);
    private readonly List<string> _opened = [];

    /// <exception cref="RunFailedException">The page has not been loaded in time.</exception>
    public void Open(int node, string url)
    {
        var path = cluster.Ask(cluster.Node(node), NodeWords.Open, url)[0];
        _opened.Add(path);
        cluster.Await(() => cluster.HomeOf(path) is not null, LoadPatience, $"{url} has not been loaded");
    }

    /// <summary>Does an act in the first page, or in the window that it names, or in a frame of it.</summary>
    /// <exception cref="MistakeException">It cannot be done.</exception>
    public void Do(PageAct act)
    {
        var (window, text) = act is InWindowAct inWindow ? (Find(inWindow), $"{inWindow.Act}") : (_opened[0], $"{act}");
        while (true)
        {
            var home = cluster.HomeOf(window) ?? throw new MistakeException($"{act}: {ActorNames.Short(window)} is gone.");
            if (cluster.Ask(home, NodeWords.Act, window, text) is not [var frame, var deeper])
                return;
            cluster.Await(() => cluster.HomeOf(frame) is not null, LoadPatience, $"{ActorNames.Short(frame)} has not been loaded");
            (window, text) = (frame, deeper);
        }
    }

    /// <summary>What a person sees now in every window whose node lives: each page, then the frames in it. A page answers when its script is done.</summary>
    public IReadOnlyList<PageView> Read()
    {
        var views = new List<PageView>();
        var toRead = new Stack<string>(Enumerable.Reverse(_opened));
        while (toRead.TryPop(out var path))
        {
            cluster.Hear(() => cluster.HomeOf(path) is not null || cluster.IsGone(path), LoadPatience);
            if (cluster.HomeOf(path) is not { HasEnded: false } home)
                continue;
            var answer = cluster.Ask(home, NodeWords.Read, path);
            var document = new PageProtocol.DocumentText(answer[0], "", Encoding.UTF8.GetString(Convert.FromBase64String(answer[1])), []);
            views.Add(new PageView($"{ActorNames.Short(path)}@{home.Number}", document));
            foreach (var frame in answer.Skip(2).Reverse())
                toRead.Push(frame);
        }

        return views;
    }

    private string Find(InWindowAct act)
    {
        if (int.TryParse(act.Window, out var number) && number >= 1 && number <= _opened.Count)
            return _opened[number - 1];
        return _opened.Find(path => ActorNames.Short(path) == act.Window)
            ?? throw new MistakeException($"{act}: there is no such window; write a number from 1 to {_opened.Count}, in the order of opening.");
    }
}
