namespace Hocon.Including;

/// <summary>Finds included documents (HOCON "Includes").</summary>
internal interface IIncluder
{
    /// <summary>Finds a document.</summary>
    /// <param name="kind">Which of file(), classpath() and url() was written; a bare name counts as a file.</param>
    /// <param name="name">The name in quotes.</param>
    /// <returns>The document, or null if there is none under that name.</returns>
    Document? Find(HoconCallbackType kind, string name);
}
