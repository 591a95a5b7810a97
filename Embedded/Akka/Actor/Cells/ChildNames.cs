namespace Akka.Actor;

/// <summary>
/// Finds children by name: a hash table with open addressing, which keeps the hash beside the reference, so that looking for a name and
/// growing touch no child but the one that is meant. A few children need no table: they are looked through from the last one back.
/// </summary>
internal sealed class ChildNames
{
    private const int MostLookedThrough = 4;
    private const int FewestSlots = 16;

    /// <summary>An actor that makes many children in one go makes them again: so many slots are kept although they are empty.</summary>
    private const int MostKeptSlots = 1 << 16;

    /// <summary>Null while there are a few children. Their number is a power of two; at most seven eighths are taken.</summary>
    private Slot[]? _slots;
    private int _count;
    private int _mostSinceEmpty;

    /// <summary>Adds a child unless its name is in use.</summary>
    /// <param name="child">The child.</param>
    /// <param name="last">The last of the children that are there.</param>
    public bool TryAdd(LocalActorRef child, LocalActorRef? last)
    {
        var name = child.Path.Name;
        if (_slots is null && _count < MostLookedThrough)
        {
            if (LookThrough(name, last) is not null)
            {
                return false;
            }
        }
        else
        {
            MakeRoom(last);
            var hash = name.GetHashCode();
            ref var slot = ref _slots![IndexOf(name, hash)];
            if (slot.Child is not null)
            {
                return false;
            }

            slot = new Slot { Child = child, Hash = hash };
        }

        _count++;
        _mostSinceEmpty = Math.Max(_mostSinceEmpty, _count);
        return true;
    }

    /// <param name="last">The last of the children that are there.</param>
    public LocalActorRef? Find(string name, LocalActorRef? last) =>
        _slots is null ? LookThrough(name, last) : _slots[IndexOf(name, name.GetHashCode())].Child;

    /// <summary>Removes a child that is there.</summary>
    public void Remove(LocalActorRef child)
    {
        _count--;
        if (_slots is null)
        {
            return;
        }

        var name = child.Path.Name;
        Empty(IndexOf(name, name.GetHashCode()));
        if (_count == 0)
        {
            Shrink();
        }
    }

    private static LocalActorRef? LookThrough(string name, LocalActorRef? last)
    {
        var child = last;
        while (child is not null && child.Path.Name != name)
        {
            child = child.Cell.Place.Earlier;
        }

        return child;
    }

    /// <summary>The slot of the name, or the empty one in which it belongs.</summary>
    private int IndexOf(string name, int hash)
    {
        var slots = _slots!;
        var index = hash & (slots.Length - 1);
        while (slots[index].Child is { } child && (slots[index].Hash != hash || child.Path.Name != name))
        {
            index = (index + 1) & (slots.Length - 1);
        }

        return index;
    }

    private void MakeRoom(LocalActorRef? last)
    {
        if (_slots is null)
        {
            _slots = new Slot[FewestSlots];
            for (var child = last; child is not null; child = child.Cell.Place.Earlier)
            {
                Put(new Slot { Child = child, Hash = child.Path.Name.GetHashCode() });
            }
        }
        else if (_count >= _slots.Length / 8 * 7)
        {
            var old = _slots;
            _slots = new Slot[old.Length * 2];
            foreach (ref readonly var slot in old.AsSpan())
            {
                Put(slot);
            }
        }
    }

    /// <summary>Puts a child whose name nobody has into the first empty slot behind that of its hash.</summary>
    private void Put(in Slot slot)
    {
        if (slot.Child is null)
        {
            return;
        }

        var slots = _slots!;
        var index = slot.Hash & (slots.Length - 1);
        while (slots[index].Child is not null)
        {
            index = (index + 1) & (slots.Length - 1);
        }

        slots[index] = slot;
    }

    /// <summary>Empties a slot, and moves back those behind it that were only put there because it was taken.</summary>
    private void Empty(int gap)
    {
        var slots = _slots!;
        var mask = slots.Length - 1;
        for (var index = (gap + 1) & mask; slots[index].Child is not null; index = (index + 1) & mask)
        {
            var fromHome = (index - slots[index].Hash) & mask;
            if (fromHome >= ((index - gap) & mask))
            {
                slots[gap] = slots[index];
                gap = index;
            }
        }

        slots[gap] = default;
    }

    private void Shrink()
    {
        if (_slots!.Length > MostKeptSlots)
        {
            _slots = null;
        }
        else if (_mostSinceEmpty <= _slots.Length / 8)
        {
            _slots = _slots.Length > FewestSlots ? new Slot[_slots.Length / 2] : null;
        }

        _mostSinceEmpty = 0;
    }

    private struct Slot
    {
        public LocalActorRef? Child;
        public int Hash;
    }
}
