using Akka.Actor;
using Messaging.Agents;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>A document of a window, with everything that goes when it goes and waits while it is kept.</summary>
internal sealed class ActiveDocument(DocumentScope scope, AgentGlobal global)
{
    public DocumentScope Scope { get; } = scope;

    /// <summary>The document's ports, workers, timers and tasks.</summary>
    public AgentGlobal Global { get; } = global;

    public DocumentProgram? Program => Global.Program as DocumentProgram;

    /// <summary>Whether it is the empty document that a window has before anything was loaded.</summary>
    public bool IsInitial { get; set; }

    /// <summary>What the response that it came in says of combining it with others.</summary>
    public DocumentPolicy Policy { get; set; } = DocumentPolicy.None;

    /// <summary>The windows that it embeds.</summary>
    public FrameTable Frames { get; } = new();

    public LoadingState Loading { get; } = new();

    /// <summary>The posted message source: window messages, in the order in which they arrived.</summary>
    public required PostedMessageSource Posted { get; init; }

    /// <summary>Where the window goes next.</summary>
    public TaskQueue Networking { get; } = new("networking");

    /// <summary>The load events of the document and its frames.</summary>
    public TaskQueue Tasks { get; } = new("document");

    /// <summary>What the person does.</summary>
    public TaskQueue Interaction { get; } = new("interaction");

    /// <summary>The document is left and can come back: until then nothing in it runs.</summary>
    public void Suspend(IActorRef window)
    {
        Global.Suspend();
        Tell(AgentProtocol.Suspend.Instance, window);
    }

    public void Resume(IActorRef window)
    {
        Global.Resume();
        Tell(AgentProtocol.Resume.Instance, window);
    }

    private void Tell(object message, IActorRef window)
    {
        foreach (var frame in Frames.Windows)
            frame.Tell(message, window);
    }
}
