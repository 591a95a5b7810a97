using Messaging.Agents;

namespace Messaging.Windows;

/// <summary>The document that a window has now, with everything that goes when it goes.</summary>
internal sealed class ActiveDocument(int number, DocumentScope scope)
{
    /// <summary>Tells this document from the ones that the window had before.</summary>
    public int Number { get; } = number;

    public DocumentScope Scope { get; } = scope;

    public DocumentProgram? Program { get; set; }

    public LoadingState Loading { get; } = new();

    /// <summary>The posted message source: window messages, in the order in which they arrived.</summary>
    public required PostedMessageSource Posted { get; init; }

    /// <summary>Events and other work of the document.</summary>
    public TaskQueue Tasks { get; } = new("document");

    /// <summary>What the person does.</summary>
    public TaskQueue Interaction { get; } = new("interaction");

    public TaskQueue TimerTasks { get; } = new("timers");

    /// <summary>Running timers by number.</summary>
    public Dictionary<int, Action> Timers { get; } = [];
}
