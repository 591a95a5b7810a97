using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>
/// Where a serialization stands inside one object: what the object held when it was entered, and what of that comes next.
/// </summary>
internal struct WalkFrame
{
    public JsValue Container;

    /// <summary>Named properties as they were when the object was entered, in the order that scripts see.</summary>
    public PropertySlot[]? Slots;

    /// <summary>How many of <see cref="Slots"/> count.</summary>
    public int SlotCount;

    /// <summary>The next of <see cref="Slots"/>.</summary>
    public int Slot;

    /// <summary>Indices of the elements of an array with holes; null for an array without.</summary>
    public uint[]? Indices;

    /// <summary>How many elements of an array, or halves of a map's entries, or members of a set, are to be visited.</summary>
    public long Count;

    /// <summary>The next of <see cref="Count"/>.</summary>
    public long Next;

    /// <summary>The length of an array when it was entered.</summary>
    public uint Length;

    /// <summary>The first index of an array for which nothing was written yet.</summary>
    public uint Unwritten;

    /// <summary>Entries of a map or members of a set as they were when it was entered.</summary>
    public KeyedEntry[]? Entries;

    /// <summary>Appends the step from the container to the value that was visited last.</summary>
    public readonly void AppendStep(StringBuilder path)
    {
        if (Entries is not null)
            AppendEntry(path);
        else if (Slot > 0)
            ValuePath.AppendProperty(path, Slots![Slot - 1].Name);
        else if (Next > 0)
            path.Append(CultureInfo.InvariantCulture, $"[{(Indices is null ? Next - 1 : Indices[Next - 1])}]");
    }

    private readonly void AppendEntry(StringBuilder path)
    {
        var visited = Container is JsMap ? (Next - 1) / 2 : Next - 1;
        var place = 0;
        for (var i = 0; i < visited; i++)
            place += Entries![i].Key is null ? 0 : 1;
        path.Append(CultureInfo.InvariantCulture, $".{(Container is JsMap && Next % 2 == 1 ? "keys" : "values")}()[{place}]");
    }
}
