namespace Messaging.Windows.Navigation;

/// <summary>
/// The session history of one window (HTML Standard 7.4.1). Each window, frames too, has its own here; the standard joins them into one per
/// tab.
/// </summary>
internal sealed class SessionHistory(HistoryEntry initial)
{
    private readonly List<HistoryEntry> _entries = [initial];
    private int _current;

    public HistoryEntry Current => _entries[_current];

    public int Length => _entries.Count;

    /// <summary>The documents that entries still lead to, in the order of the history, each once.</summary>
    public IEnumerable<DocumentState> States => _entries.Select(entry => entry.State).Distinct();

    /// <summary>Adds an entry after the current one and makes it current.</summary>
    /// <returns>The states that no entry leads to any more.</returns>
    public IReadOnlyList<DocumentState> Push(HistoryEntry entry)
    {
        var dropped = _entries.Skip(_current + 1).Select(later => later.State).Distinct().ToArray();
        _entries.RemoveRange(_current + 1, _entries.Count - _current - 1);
        _entries.Add(entry);
        _current++;
        return [.. dropped.Where(state => !States.Contains(state))];
    }

    public void Replace(HistoryEntry entry) => _entries[_current] = entry;

    /// <summary>Makes another entry current; false, and nothing done, if there is none so far back or forth.</summary>
    public bool TryGo(int delta)
    {
        var target = (long)_current + delta;
        if (target < 0 || target >= _entries.Count)
            return false;
        _current = (int)target;
        return true;
    }
}
