using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// Converts a CLR graph to values that can be sent. Each object gets its value when it is met and is filled later from a list of what is
/// still to do, so that neither cycles nor depth matter.
/// </summary>
internal sealed class ClrWalk
{
    private readonly Dictionary<object, JsValue> _made = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<ClrStep> _unfilled = new();

    public JsValue Convert(object? root)
    {
        var value = Meet(root, null, default);
        while (_unfilled.TryPop(out var step))
            Fill(step);
        return value;
    }

    private JsValue Meet(object? value, ClrStep? holder, ClrPlace place)
    {
        if (value is null)
            return JsNull.Value;
        if (_made.TryGetValue(value, out var made))
            return made;
        if (ClrScalars.TryConvert(value) is { } scalar)
            return Remember(value, scalar);
        if (ClrRefusals.ReasonAgainst(value) is { } reason)
            throw DomException.DataClone($"{holder?.PathTo(place) ?? "$"} cannot be cloned: {reason}.");
        var container = Remember(value, ContainerFor(value));
        _unfilled.Push(new ClrStep(value, container, holder, place));
        return container;
    }

    private JsValue Remember(object source, JsValue value)
    {
        if (value.IsObject && !source.GetType().IsValueType)
            _made.Add(source, value);
        return value;
    }

    private static JsValue ContainerFor(object value) => ClrCollections.KindOf(value.GetType()) switch
    {
        ClrCollectionKind.Dictionary => new JsMap(),
        ClrCollectionKind.Set => new JsSet(),
        ClrCollectionKind.None => new JsObject(),
        _ => new JsArray(),
    };

    private void Fill(ClrStep step)
    {
        var index = 0;
        switch (step.Target)
        {
            case JsObject plain:
                foreach (var member in ClrMembers.Of(step.Source.GetType()))
                    plain[member.Name] = Meet(member.Read(step.Source), step, ClrPlace.Member(member.Name));
                break;
            case JsMap map:
                foreach (var (key, value) in ClrCollections.Entries(step.Source))
                    map[Meet(key, step, ClrPlace.Key(index))] = Meet(value, step, ClrPlace.Value(index++));
                break;
            case JsSet set:
                foreach (var member in ClrCollections.Items(step.Source))
                    set.Add(Meet(member, step, ClrPlace.Value(index++)));
                break;
            case JsArray array:
                foreach (var item in ClrCollections.Items(step.Source))
                    array.Add(Meet(item, step, ClrPlace.Item(index++)));
                break;
        }
    }
}
