using Akka.Actor;
using Messaging.Agents;
using Messaging.Runtime;
using Messaging.UserAgents;

namespace Messaging.Windows;

/// <summary>
/// The actor of a window, as the parts that decide for it see it. Used on the actor's turn, or on that of another window of its agent.
/// </summary>
internal interface IWindowCell
{
    IActorRef Self { get; }

    /// <summary>The actor's path without address.</summary>
    string Path { get; }

    MessagingExtension Messaging { get; }

    UserAgentServices Services { get; }

    WindowPlace Place { get; set; }

    AgentGlobal NewGlobal();

    /// <summary>From now on the agent runs the tasks of this global.</summary>
    void Activate(AgentGlobal global);

    /// <summary>Makes the actor of a frame, or one that stands for it if it is placed on another node.</summary>
    /// <param name="url">The absolute URL of the frame's first document.</param>
    IActorRef SpawnFrame(WindowPlace place, string name, string url);

    /// <summary>Runs a part of the document's program outside a task, with the microtasks that come of it.</summary>
    void RunNow(Action action);

    /// <summary>Ends the window after the task that is running.</summary>
    void CloseSoon();
}
