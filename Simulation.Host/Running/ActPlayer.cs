using Messaging.Scripting.Acts;
using Messaging.Simulation.Runs;
using Messaging.Windows;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Simulation.Host.Running;

/// <summary>Does to a page what a person does.</summary>
public sealed class ActPlayer(SimulatedSystem system)
{
    /// <summary>Does one act, and runs the system until the page has answered that it is done; what it has started goes on.</summary>
    /// <exception cref="MistakeException">The act cannot be done, for example because its selector matches nothing.</exception>
    /// <exception cref="NoAnswerException">The page did not answer.</exception>
    public void Play(WindowRef window, PageAct act)
    {
        while (true)
        {
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
}
