using System.Diagnostics.CodeAnalysis;

namespace Messaging.Cloning;

/// <summary>
/// Own properties in the order in which they were made. A deleted property leaves its slot empty, and slots are never reused, so that
/// an array of slots taken at the start of a walk still tells the names of that moment, whatever getters do to the object meanwhile.
/// </summary>
internal struct PropertyTable
{
    private const int LargestScanned = 8;
    private PropertySlot[]? _slots;
    private Dictionary<string, int>? _places;
    private int _live;
    private bool _hasIndexNames;
    private bool _isShared;

    /// <summary>Slots in use, empty ones among them.</summary>
    public int Used { get; private set; }

    /// <summary>The slots in order of making; of these the first <see cref="Used"/> count.</summary>
    public readonly PropertySlot[] Slots => _slots ?? [];

    /// <summary>Properties that are there.</summary>
    public readonly int Count => _live;

    /// <summary>Whether the slots in use are the properties in the order that scripts see.</summary>
    public readonly bool IsDense => Used == _live && !_hasIndexNames;

    /// <summary>The number of the last <see cref="PlainCopy"/> that has met the object.</summary>
    public int Visit { get; set; }

    /// <summary>
    /// Whether the order that scripts see differs from the order of making: names that are array indices come first, ascending.
    /// </summary>
    public readonly bool HasIndexNames => _hasIndexNames;

    public readonly bool TryGet(string name, [NotNullWhen(true)] out JsValue? slot)
    {
        var place = Find(name);
        slot = place < 0 ? null : _slots![place].Value;
        return slot is not null;
    }

    /// <summary>
    /// Another table with the same properties. Neither copies them until it is changed, so that whoever has no use for changes pays for none.
    /// </summary>
    public PropertyTable Share()
    {
        _isShared = Used > 0;
        return this;
    }

    /// <summary>Another table with the same names, and values of its own.</summary>
    /// <param name="slots">What its slots are from now on.</param>
    public readonly PropertyTable With(PropertySlot[] slots) => this with
    {
        _slots = slots,
        _places = _places is null ? null : new Dictionary<string, int>(_places),
        _isShared = false,
    };

    public void Set(string name, JsValue slot)
    {
        if (_isShared)
            Unshare();
        var place = Find(name);
        if (place >= 0)
            _slots![place].Value = slot;
        else
            Append(name, slot);
    }

    public bool Remove(string name)
    {
        if (_isShared)
            Unshare();
        var place = Find(name);
        if (place < 0)
            return false;
        _slots![place].Value = null;
        _places?.Remove(name);
        _live--;
        return true;
    }

    /// <summary>A copy of the slots that are there, in the order that scripts see (ECMAScript, OrdinaryOwnPropertyKeys).</summary>
    public readonly PropertySlot[] InScriptOrder()
    {
        var ordered = new PropertySlot[_live];
        var count = 0;
        for (var i = 0; i < Used; i++)
        {
            if (_slots![i].Value is not null)
                ordered[count++] = _slots[i];
        }

        if (!_hasIndexNames)
            return ordered;
        var rank = new long[count];
        for (var i = 0; i < count; i++)
        {
            var index = PropertyKey.IndexOf(ordered[i].Name);
            rank[i] = index != PropertyKey.NoIndex ? index : (long)PropertyKey.NoIndex + i;
        }

        Array.Sort(rank, ordered);
        return ordered;
    }

    private readonly int Find(string name)
    {
        if (_places is not null)
            return _places.GetValueOrDefault(name, -1);
        for (var i = Used - 1; i >= 0; i--)
        {
            if (_slots![i].Value is not null && _slots[i].Name == name)
                return i;
        }

        return -1;
    }

    private void Append(string name, JsValue slot)
    {
        if (_slots is null)
            _slots = new PropertySlot[4];
        else if (Used == _slots.Length)
            MakeRoom();
        _slots[Used] = new PropertySlot { Name = name, Value = slot };
        _places?.Add(name, Used);
        _live++;
        _hasIndexNames = _hasIndexNames || PropertyKey.IndexOf(name) != PropertyKey.NoIndex;
        if (++Used > LargestScanned && _places is null)
            IndexNames();
    }

    // A walk that is reading the old slots goes on with them.
    private void Unshare() => this = With(_slots.AsSpan().ToArray());

    // The slots move to a new array, never within the old one: a walk may still be reading that.
    private void MakeRoom()
    {
        var roomier = new PropertySlot[Math.Max(4, _live * 2)];
        var kept = 0;
        for (var i = 0; i < Used; i++)
        {
            if (_slots![i].Value is not null)
                roomier[kept++] = _slots[i];
        }

        var moved = kept != Used;
        _slots = roomier;
        Used = kept;
        if (moved && _places is not null)
            IndexNames();
    }

    private void IndexNames()
    {
        _places = new Dictionary<string, int>(_slots!.Length);
        for (var i = 0; i < Used; i++)
        {
            if (_slots[i].Value is not null)
                _places.Add(_slots[i].Name, i);
        }
    }
}
