using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Runs;
using Messaging.Windows;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Simulation.Host.Running;

/// <summary>Reads the visible text of a page and of the frames in it.</summary>
public static class PageReader
{
    /// <summary>The page, then the frames in it in order, each followed by its own.</summary>
    public static IReadOnlyList<PageView> Read(SimulatedSystem system, WindowRef window)
    {
        var views = new List<PageView>();
        var toRead = new Stack<WindowRef>([window]);
        while (toRead.TryPop(out var next))
        {
            if (system.Interact(next, ReadDocument.Instance) is not DocumentText text)
                continue;
            views.Add(new PageView(next.Name, text));
            foreach (var frame in text.Frames.Reverse())
                toRead.Push(frame);
        }

        return views;
    }
}
