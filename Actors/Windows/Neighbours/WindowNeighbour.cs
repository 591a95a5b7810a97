using Akka.Actor;
using Messaging.Agents;

namespace Messaging.Windows.Neighbours;

/// <summary>A window as the documents of its agent reach it, each in its own turn, while no other window of the group has one.</summary>
internal sealed class WindowNeighbour(IWindowCell cell, IActorRef userAgent, DocumentMaker maker, Navigable navigable)
{
    /// <summary>Asks for a turn of the window if it has something to do.</summary>
    public required Action RequestTurn { get; init; }

    /// <summary>The running turn does something with the window, or looks at it.</summary>
    public void Visit()
    {
        cell.Messaging.Turns?.Visited(cell.Self);
        VisitedAgents.Add(RequestTurn);
    }

    /// <summary>
    /// The program of the document that the window has, for a document that may reach it; null for any other. The empty document that a window
    /// has before anything was loaded gets its program here: nobody else would notice that it has none.
    /// </summary>
    /// <param name="visitor">The document that asks.</param>
    /// <param name="group">The number of its browsing context group.</param>
    /// <param name="visitorsUserAgent">The user agent that its window belongs to.</param>
    public DocumentProgram? ProgramFor(ActiveDocument visitor, long group, IActorRef visitorsUserAgent)
    {
        // That it may not be reached now is something that its own turns can change.
        Visit();
        var document = navigable.Document;
        if (maker.Group != group || !userAgent.Equals(visitorsUserAgent) || !document.Scope.Origin.Equals(visitor.Scope.Origin))
            return null;
        if (document is { IsInitial: true, Program: null })
            navigable.BeginInitial();
        return document.Program;
    }
}
