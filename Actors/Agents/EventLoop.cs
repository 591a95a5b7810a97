using System.Diagnostics.CodeAnalysis;

namespace Messaging.Agents;

/// <summary>
/// The event loop of an agent (HTML Standard 8.1.7): it runs one task at a time. Sources that are ready take turns, so that no source
/// starves another, unless somebody chooses among them.
/// </summary>
/// <param name="agent">The path of the agent.</param>
/// <param name="order">Chooses the source whose task is run next; null to let them take turns.</param>
public sealed class EventLoop(string agent = "", ITaskOrder? order = null)
{
    private readonly Queue<Listed> _ready = new();

    /// <summary>Called whenever a source may have become ready.</summary>
    public void Notify(TaskSource source)
    {
        if (source.IsListed || !source.IsReady)
            return;
        source.IsListed = true;
        _ready.Enqueue(new Listed(source));
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
        while (TryTake(out var source))
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

    private bool TryTake([NotNullWhen(true)] out TaskSource? source)
    {
        if (order is not null && _ready.Count > 1)
            return TryChoose(order, out source);
        source = _ready.TryDequeue(out var listed) ? listed.Source : null;
        return source is not null;
    }

    private bool TryChoose(ITaskOrder chooser, [NotNullWhen(true)] out TaskSource? source)
    {
        var ready = new List<TaskSource>(_ready.Count);
        while (_ready.TryDequeue(out var listed))
        {
            var candidate = listed.Source;
            candidate.IsListed = candidate.IsReady;
            if (candidate.IsListed)
                ready.Add(candidate);
        }

        source = ready.Count == 0 ? null : ready[ready.Count == 1 ? 0 : chooser.Next(agent, ready)];
        foreach (var other in ready)
        {
            if (other != source)
                _ready.Enqueue(new Listed(other));
        }

        return source is not null;
    }

    /// <summary>Forgets every source. Tasks that were queued never run.</summary>
    public void Clear()
    {
        foreach (var listed in _ready)
            listed.Source.IsListed = false;
        _ready.Clear();
    }

    // As a struct: whatever is put into an array of a class that others derive from is checked for its type first.
    private readonly record struct Listed(TaskSource Source);
}
