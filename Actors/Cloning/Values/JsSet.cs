using System.Collections;

namespace Messaging.Cloning;

/// <summary>
/// A JavaScript Set: <c>new JsSet { 1, "two" }</c>. Members keep the order of insertion; primitives are told apart by value, objects by
/// reference. Enumerating it gives the members that were there when the enumeration began.
/// </summary>
public sealed class JsSet : JsValue, IEnumerable<JsValue>
{
    private KeyedEntries _members;

    public override JsKind Kind => JsKind.Set;

    public int Count => _members.Count;

    internal ref KeyedEntries Members => ref _members;

    public void Add(JsValue member) => _members.Set(member ?? JsNull.Value, JsUndefined.Value);

    public bool Has(JsValue member) => _members.TryGet(member, out _);

    /// <summary>Deletes a member, and says whether it was there.</summary>
    public bool Delete(JsValue member) => _members.Remove(member);

    public IEnumerator<JsValue> GetEnumerator()
    {
        var used = _members.Used;
        var members = _members.Freeze();
        for (var i = 0; i < used; i++)
        {
            if (members[i].Key is { } member)
                yield return member;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
