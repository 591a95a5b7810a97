using Messaging.Agents;

namespace Messaging.Windows;

/// <summary>The document that a window has now, with everything that goes when it goes.</summary>
internal sealed class ActiveDocument(DocumentScope scope)
{
    public DocumentScope Scope { get; } = scope;

    public DocumentProgram? Program { get; set; }

    public LoadingState Loading { get; } = new();

    /// <summary>The posted message source: window messages, in the order in which they arrived.</summary>
    public required PostedMessageSource Posted { get; init; }

    /// <summary>The load events of the document and its frames.</summary>
    public TaskQueue Tasks { get; } = new("document");

    /// <summary>What the person does.</summary>
    public TaskQueue Interaction { get; } = new("interaction");
}
