namespace Messaging.Windows;

/// <summary>What a window knows of others that its documents have opened, and of those that are gone. It outlives its documents.</summary>
internal sealed class OpenedWindows
{
    private readonly OrderedDictionary<string, (WindowRef Window, string Name)> _opened = new(StringComparer.Ordinal);
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);

    public void Add(WindowRef window, string name) => _opened.Add(window.Name, (window, name));

    public bool HasOpened(WindowRef window) => _opened.ContainsKey(window.Name);

    /// <summary>The first open window of a name; null if there is none.</summary>
    public WindowRef? Find(string name) =>
        _opened.Values.FirstOrDefault(opened => opened.Name == name && !_closed.Contains(opened.Window.Name)).Window;

    public void MarkClosed(WindowRef window) => _closed.Add(window.Name);

    public bool IsClosed(WindowRef window) => _closed.Contains(window.Name);
}
