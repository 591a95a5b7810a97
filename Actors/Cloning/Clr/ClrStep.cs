namespace Messaging.Cloning;

/// <summary>
/// A CLR object that is being converted: what it is, what becomes of it, and how one gets there from the object that holds it.
/// </summary>
internal sealed class ClrStep(object source, JsValue target, ClrStep? holder, ClrPlace place)
{
    public object Source { get; } = source;

    public JsValue Target { get; } = target;

    private ClrStep? Holder { get; } = holder;

    private ClrPlace Place { get; } = place;

    /// <summary>The path from the root to this object and on to one of its parts.</summary>
    public string PathTo(ClrPlace part)
    {
        var places = new List<ClrPlace> { part };
        for (var step = this; step.Holder is not null; step = step.Holder)
            places.Add(step.Place);
        return ValuePath.Along(places.Count, (i, path) => places[places.Count - 1 - i].AppendTo(path));
    }
}
