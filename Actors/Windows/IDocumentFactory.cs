namespace Messaging.Windows;

/// <summary>Makes the program of each document that a window navigates to: a page with its scripts, or an agent written in C#.</summary>
public interface IDocumentFactory
{
    /// <summary>Makes the program of the document at <see cref="DocumentScope.Url"/>; it has not run yet.</summary>
    /// <exception cref="DocumentNotFoundException">There is no document at that URL.</exception>
    DocumentProgram Create(DocumentScope scope);

    /// <summary>
    /// Whether its documents use <see cref="DocumentScope.Reach"/>: then windows of one browsing context group have their turns one after the
    /// other, on whatever threads.
    /// </summary>
    bool ReachEachOther => false;
}
