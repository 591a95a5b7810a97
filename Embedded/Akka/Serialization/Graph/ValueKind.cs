namespace Akka.Serialization;

/// <summary>What follows in the bytes of an <see cref="ObjectGraphSerializer"/>.</summary>
internal enum ValueKind : byte
{
    Null,

    /// <summary>The number of an object that was there before.</summary>
    Known,

    /// <summary>A type and its value in fixed form.</summary>
    Simple,

    String,
    Type,
    Actor,
    Path,

    /// <summary>An element type, a length, and the elements.</summary>
    Array,

    /// <summary>A type, a comparer, a count, and the entries, because their places depend on hash codes.</summary>
    Hashed,

    /// <summary>A type and its fields.</summary>
    Object,
}
