using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// An object that is being made from the binary form. Its parts are gathered, to be put into it all at once; unless something is out of the
/// ordinary: from then on each is put into it when it is read.
/// </summary>
internal struct UnfilledObject
{
    /// <summary>The object; whoever holds it keeps it alive.</summary>
    public JsValue Object;

    /// <summary>The length of an array; below zero for an object that is none.</summary>
    public long Length;

    /// <summary>The index of the array's element that comes next.</summary>
    public long Next;

    /// <summary>The array's length so far, which its last element has set.</summary>
    public long Reached;

    /// <summary>The place of its first part among those that are gathered.</summary>
    public int First;

    /// <summary>The names of the object's parts; null if it is an array, or if parts are not gathered.</summary>
    public ShapePath? Names;

    /// <summary>Whether parts are gathered.</summary>
    public bool IsGathering;

    public readonly bool IsArray => Length >= 0;
}
