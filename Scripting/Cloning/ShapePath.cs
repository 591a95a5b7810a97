namespace Messaging.Scripting.Cloning;

/// <summary>
/// Names in the order in which properties were added to an object, each path one name longer than the one it goes on from; and the engine's shape of objects with just
/// these properties, once it has made one. The same few paths come again and again in messages.
/// </summary>
internal sealed class ShapePath
{
    private Dictionary<string, ShapePath>? _longer;
    private ShapePath? _last;

    private ShapePath(ShapePath? shorter, string name)
    {
        Shorter = shorter;
        Name = name;
        Count = shorter is null ? 0 : shorter.Count + 1;
    }

    /// <summary>The path without its last name; null for the one without names.</summary>
    public ShapePath? Shorter { get; }

    public string Name { get; }

    /// <summary>How many names it has.</summary>
    public int Count { get; }

    /// <summary>The shape's address; 0 while it is not known.</summary>
    public int Shape { get; set; }

    /// <summary>For how many properties objects of the shape have room.</summary>
    public int Room { get; set; }

    public static ShapePath NewEmpty() => new(null, "");

    /// <summary>The path that goes on with a name, or null if there is none yet.</summary>
    public ShapePath? Find(string name)
    {
        if (_last is { } last && ReferenceEquals(last.Name, name))
            return last;
        return _longer is not null && _longer.TryGetValue(name, out var longer) ? _last = longer : null;
    }

    public ShapePath Add(string name)
    {
        var longer = new ShapePath(this, name);
        (_longer ??= []).Add(name, longer);
        return longer;
    }
}
