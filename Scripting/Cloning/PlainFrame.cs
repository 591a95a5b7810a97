using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Cloning;

/// <summary>An object that is being written: the engine's table of its names, and what comes next.</summary>
internal struct PlainFrame
{
    /// <summary>The object; whoever holds it keeps it alive.</summary>
    public JsValue Object;

    /// <summary>The address of the table, to be released; 0 where the object is read in memory.</summary>
    public int Names;

    /// <summary>Where the entries of an object's properties lie that is read in memory.</summary>
    public int Entries;

    /// <summary>Where the values of an object or the elements of an array lie that is read in memory.</summary>
    public int Values;

    /// <summary>How many names or elements there are.</summary>
    public int Count;

    /// <summary>The next name.</summary>
    public int Next;

    /// <summary>The length of an array; below zero for an object that is none.</summary>
    public long Length;

    /// <summary>The first index of an array for which nothing was written yet.</summary>
    public long Unwritten;

    public readonly bool IsReadInMemory => Names == 0;

    public readonly bool IsArray => Length >= 0;
}
