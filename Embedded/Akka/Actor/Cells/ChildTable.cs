using Akka.Util;

namespace Akka.Actor;

/// <summary>
/// The children of an actor by name, in the order of their creation. The owner changes it in its turns (and the guardians' from
/// anywhere); others look names up at any time.
/// </summary>
internal sealed class ChildTable
{
    private readonly OrderedMap<string, LocalActorRef> _byName = new();

    /// <summary>How many children have been told to stop and are still there.</summary>
    public int DoomedCount { get; private set; }

    public int Count
    {
        get
        {
            lock (_byName)
            {
                return _byName.Count;
            }
        }
    }

    /// <exception cref="InvalidActorNameException">The name is in use.</exception>
    public void Add(LocalActorRef child)
    {
        lock (_byName)
        {
            if (!_byName.TryAdd(child.Path.Name, child))
            {
                throw new InvalidActorNameException($"Actor name \"{child.Path.Name}\" is not unique!");
            }
        }
    }

    public bool Contains(IActorRef child) => child is LocalActorRef && ReferenceEquals(Find(child.Path.Name), child);

    public LocalActorRef? Find(string name)
    {
        lock (_byName)
        {
            return _byName.TryGetValue(name, out var child) ? child : null;
        }
    }

    /// <summary>Remembers that a child is to go. Whoever waits for its children waits for these.</summary>
    public void Doom(LocalActorRef child)
    {
        lock (_byName)
        {
            if (!child.Cell.IsDoomed)
            {
                child.Cell.IsDoomed = true;
                DoomedCount++;
            }
        }
    }

    public void Remove(LocalActorRef child)
    {
        lock (_byName)
        {
            if (_byName.Remove(child.Path.Name) && child.Cell.IsDoomed)
            {
                DoomedCount--;
            }
        }
    }

    /// <summary>A copy, so that children may come and go while it is gone through.</summary>
    public LocalActorRef[] Snapshot()
    {
        lock (_byName)
        {
            return _byName.Values();
        }
    }
}
