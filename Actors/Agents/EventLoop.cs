namespace Messaging.Agents;

/// <summary>
/// The event loop of an agent (HTML Standard 8.1.7): it runs one task at a time. Sources that are ready take turns, so that no source
/// starves another.
/// </summary>
public sealed class EventLoop
{
    private readonly Queue<TaskSource> _ready = new();

    /// <summary>Called whenever a source may have become ready.</summary>
    public void Notify(TaskSource source)
    {
        if (source.IsListed || !source.IsReady)
            return;
        source.IsListed = true;
        _ready.Enqueue(source);
    }

    public void Queue(TaskQueue source, Action task)
    {
        source.Add(task);
        Notify(source);
    }

    public bool HasWork => _ready.Count > 0;

    /// <summary>Runs the next task of the source whose turn it is.</summary>
    /// <returns>False if no source was ready.</returns>
    public bool TryRunNext()
    {
        while (_ready.TryDequeue(out var source))
        {
            source.IsListed = false;
            // A source can lose its tasks while it waits for its turn: its port was shipped by another task.
            if (!source.IsReady)
                continue;
            try
            {
                source.RunNext();
            }
            finally
            {
                Notify(source);
            }

            return true;
        }

        return false;
    }

    /// <summary>Forgets every source. Tasks that were queued never run.</summary>
    public void Clear()
    {
        foreach (var source in _ready)
            source.IsListed = false;
        _ready.Clear();
    }
}
