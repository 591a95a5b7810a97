namespace Messaging.Scripting.Realms.Heap;

/// <summary>
/// Where things lie in the engine's memory, in bytes from the address of what holds them. The engine is one binary that never changes, so these are facts;
/// <see cref="HeapCheck"/> holds them against it whenever a snapshot is prepared.
/// </summary>
internal static class HeapLayout
{
    public const int ValueBytes = 8;

    /// <summary>The counter of references, before each block.</summary>
    public const int References = -4;

    /// <summary>An object: its flags, its class, its shape, its table of properties.</summary>
    public const int ObjectFlags = 8;
    public const int ObjectClass = 10;
    public const int ObjectShape = 12;
    public const int ObjectProperties = 16;

    /// <summary>Flags: it answers for some properties in a way of its own, as arrays do for their length; its elements lie side by side.</summary>
    public const int IsExotic = 1 << 3;
    public const int HasElements = 1 << 4;

    /// <summary>An array whose elements lie side by side: for how many there is room, where they are, how many there are.</summary>
    public const int ElementRoom = 24;
    public const int Elements = 28;
    public const int ElementCount = 32;

    /// <summary>
    /// A shape, which objects with the same properties share: whether others may find it, how large its table of hashes is, for how many
    /// properties its objects have room, how many it has with those that were deleted, how many those are, what the objects inherit from, and
    /// the table of hashes, behind which the entries of the properties lie.
    /// </summary>
    public const int ShapeIsShared = 8;
    public const int ShapeHashMask = 16;
    public const int ShapeRoom = 20;
    public const int ShapeCount = 24;
    public const int ShapeDeleted = 28;
    public const int ShapePrototype = 36;
    public const int ShapeHashes = 40;

    /// <summary>The entry of a property: flags in its upper bits; the number of its name, which is 0 where the property was deleted.</summary>
    public const int EntryBytes = 8;
    public const int EntryName = 4;
    public const int EntryFlagsShift = 26;

    /// <summary>Flags of a property: that script sees it when it enumerates, that it holds no value, that it is configurable, writable and enumerable.</summary>
    public const int IsEnumerable = 1 << 2;
    public const int IsNoValue = 3 << 4;
    public const int Ordinary = 7;

    /// <summary>A text: its length, of which the highest bit says that units have 16 bits; its kind; its units, or for a part of another text that and the place in it in bytes.</summary>
    public const int TextLength = 0;
    public const int TextKind = 4;
    public const int TextKindShift = 28;
    public const int TextKindMask = 3;
    public const int TextUnits = 24;
    public const int TextOwner = 24;
    public const int TextStart = 28;
    public const int WholeText = 0;
    public const int PartOfText = 1;
}
