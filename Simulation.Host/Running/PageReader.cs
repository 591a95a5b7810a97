using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
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
            if (Read(next) is not { } text)
                continue;
            views.Add(new PageView(next.Name, text));
            foreach (var frame in text.Frames.Reverse())
                toRead.Push(frame);
        }

        return views;

        // A window that a fault has ended does not answer, and shows nothing any more.
        DocumentText? Read(WindowRef shown)
        {
            try
            {
                return system.Interact(shown, ReadDocument.Instance) as DocumentText;
            }
            catch (NoAnswerException gone) when (gone.End == PumpEnd.Quiescent)
            {
                return null;
            }
        }
    }
}
