using System.Globalization;
using Akka.Actor;
using Messaging.Scripting.Acts;
using Messaging.Simulation.Runs;
using Messaging.Windows;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Simulation.Host.Running;

/// <summary>Does to a page what a person does.</summary>
public sealed class ActPlayer(SimulatedSystem system, OpenWindows windows)
{
    /// <summary>Does one act, and runs the system until the page has answered that it is done; what it has started goes on.</summary>
    /// <exception cref="MistakeException">The act cannot be done, for example because its selector matches nothing.</exception>
    /// <exception cref="NoAnswerException">The page did not answer.</exception>
    public void Play(WindowRef window, PageAct act)
    {
        if (act is InWindowAct inWindow)
            (window, act) = (Find(inWindow), inWindow.Act);
        else if (!windows.Names.Contains(window.Name))
            throw new MistakeException($"{act}: the window is closed{Others()}");
        while (true)
        {
            if (act is WindowAct { Deed: var deed })
            {
                Do(deed, window);
                return;
            }

            switch (system.Interact(window, new PerformAct(act)))
            {
                case ActPerformed:
                    return;
                case ActForFrame deeper:
                    (window, act) = (deeper.Frame, deeper.Act);
                    break;
                case ActFailed failed:
                    throw new MistakeException(failed.Message);
                default:
                    throw new MistakeException($"There is no page in {window.Name} to do '{act}' with.");
            }
        }
    }

    private void Do(WindowDeed deed, WindowRef window)
    {
        if (deed == WindowDeed.Close && !windows.Names.Contains(window.Name))
            throw new MistakeException($"close: {window.Name} is a frame; a person closes whole windows.");
        window.Tell(
            deed switch
            {
                WindowDeed.Reload => new WindowProtocol.Go(0),
                WindowDeed.Back => new WindowProtocol.Go(-1),
                WindowDeed.Forward => new WindowProtocol.Go(1),
                _ => WindowProtocol.UnloadFrame.Instance,
            },
            ActorRefs.NoSender);
    }

    private WindowRef Find(InWindowAct act)
    {
        var names = windows.Names;
        if (int.TryParse(act.Window, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Count)
            return system.WindowNamed(names[number - 1]);
        foreach (var name in names)
        {
            var window = system.WindowNamed(name);
            if (name == act.Window || (system.Interact(window, ReadDocument.Instance) is DocumentText text && (text.WindowName == act.Window || text.Title == act.Window)))
                return window;
        }

        throw new MistakeException($"{act}: there is no such window{Others()}");
    }

    private string Others() => windows.Names is { Count: > 0 } names
        ? $"; open are {string.Join(", ", names)}. Write in window, then a name, a title or a number."
        : "; no window is open.";
}
