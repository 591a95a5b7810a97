namespace Messaging.Cloning;

/// <summary>Where a deserialization stands inside one object.</summary>
internal struct ReadFrame
{
    public JsValue Container;

    /// <summary>The key of the map's entry whose value comes next; null if a key comes next.</summary>
    public JsValue? Key;

    /// <summary>The index of the array's element that comes next.</summary>
    public uint Index;
}
