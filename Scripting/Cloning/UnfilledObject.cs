using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Cloning;

/// <summary>An object that is being made from the binary form.</summary>
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

    public readonly bool IsArray => Length >= 0;
}
