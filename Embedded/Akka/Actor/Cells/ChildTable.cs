namespace Akka.Actor;

/// <summary>
/// The children of an actor by name, in the order of their creation. The owner changes it in its turns (and the guardians' from
/// anywhere); others look names up at any time. The order is a chain through the children's own cells, so that a child's coming and going
/// moves no other one.
/// </summary>
internal sealed class ChildTable
{
    private readonly ChildNames _names = new();
    private LocalActorRef? _first;
    private LocalActorRef? _last;
    private int _count;

    /// <summary>How many children have been told to stop and are still there.</summary>
    public int DoomedCount { get; private set; }

    public int Count
    {
        get
        {
            lock (_names)
            {
                return _count;
            }
        }
    }

    /// <exception cref="InvalidActorNameException">The name is in use.</exception>
    public void Add(LocalActorRef child)
    {
        lock (_names)
        {
            if (!_names.TryAdd(child, _last))
            {
                throw new InvalidActorNameException($"Actor name \"{child.Path.Name}\" is not unique!");
            }

            ref var place = ref child.Cell.Place;
            place.IsTaken = true;
            place.Earlier = _last;
            if (_last is null)
            {
                _first = child;
            }
            else
            {
                _last.Cell.Place.Later = child;
            }

            _last = child;
            _count++;
        }
    }

    /// <summary>Whether a child of the owner is still in the table.</summary>
    /// <param name="child">One that the owner has made.</param>
    public static bool Has(LocalActorRef child) => Volatile.Read(ref child.Cell.Place.IsTaken);

    public LocalActorRef? Find(string name)
    {
        lock (_names)
        {
            return _names.Find(name, _last);
        }
    }

    /// <summary>Remembers that a child is to go. Whoever waits for its children waits for these.</summary>
    public void Doom(LocalActorRef child)
    {
        lock (_names)
        {
            ref var place = ref child.Cell.Place;
            if (place is { IsTaken: true, IsDoomed: false })
            {
                place.IsDoomed = true;
                DoomedCount++;
            }
        }
    }

    public void Remove(LocalActorRef child)
    {
        lock (_names)
        {
            ref var place = ref child.Cell.Place;
            if (!place.IsTaken)
            {
                return;
            }

            _names.Remove(child);
            DoomedCount -= place.IsDoomed ? 1 : 0;
            _count--;
            Unchain(ref place);
        }
    }

    /// <summary>A copy, so that children may come and go while it is gone through.</summary>
    public LocalActorRef[] Snapshot()
    {
        lock (_names)
        {
            var children = new LocalActorRef[_count];
            var count = 0;
            for (var child = _first; child is not null; child = child.Cell.Place.Later)
            {
                children[count++] = child;
            }

            return children;
        }
    }

    private void Unchain(ref ChildPlace place)
    {
        if (place.Earlier is null)
        {
            _first = place.Later;
        }
        else
        {
            place.Earlier.Cell.Place.Later = place.Later;
        }

        if (place.Later is null)
        {
            _last = place.Earlier;
        }
        else
        {
            place.Later.Cell.Place.Earlier = place.Earlier;
        }

        place = default;
    }
}
