namespace Messaging.Cloning;

/// <summary>
/// Copies values of the plain kind without writing them down: primitives, and objects and arrays of nothing else that form a tree, which is
/// what most messages are. Nothing of the program's own runs on the way, and no property or element is copied as long as nobody changes it:
/// copy and original share what they hold, and whoever changes his own first takes it apart (see <see cref="PropertyTable.Share"/>). What is
/// not plain is left to the walk that writes the binary form; both give the same value.
/// </summary>
internal struct PlainCopy
{
    /// <summary>Deeper values are left to the walk, which needs no stack of the thread's.</summary>
    private const int Deepest = 64;

    private const int NotNumbered = 0;
    private const int KnownTree = -1;
    private static int _lastNumber;

    private int _number;

    /// <summary>
    /// A copy that nobody changes any more; null if the value is not plain. Any number of receivers, on any threads, may
    /// <see cref="Thaw"/> it.
    /// </summary>
    public static JsValue? Freeze(JsValue value) => new PlainCopy { _number = NotNumbered }.Copy(value, depth: 0);

    /// <summary>A receiver's own copy of a frozen value.</summary>
    public static JsValue Thaw(JsValue frozen) => new PlainCopy { _number = KnownTree }.Copy(frozen, depth: 0)!;

    private static bool IsPrimitive(JsValue value) => value is JsNumber or JsString or JsBoolean or JsNull or JsUndefined;

    private JsValue? Copy(JsValue value, int depth) => value switch
    {
        JsObject plain => Copy(plain, depth),
        JsArray array => Copy(array, depth),
        _ => IsPrimitive(value) ? value : null,
    };

    private JsObject? Copy(JsObject original, int depth)
    {
        ref var properties = ref original.Properties;
        if (!properties.IsDense || !TryVisit(ref properties))
            return null;
        PropertySlot[]? changed = null;
        for (var i = 0; i < properties.Count; i++)
        {
            var value = properties.Slots[i].Value!;
            if (IsPrimitive(value))
                continue;
            if (CopyWithin(ref properties, value, depth) is not { } copied)
                return null;
            changed ??= properties.Slots.AsSpan().ToArray();
            changed[i].Value = copied;
        }

        return new JsObject(changed is null ? properties.Share() : properties.With(changed));
    }

    private JsArray? Copy(JsArray original, int depth)
    {
        ref var elements = ref original.Elements;
        ref var properties = ref original.Properties;
        if (properties.Used > 0 || !elements.IsDense || !TryVisit(ref properties))
            return null;
        JsValue?[]? changed = null;
        var values = elements.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i]!;
            if (IsPrimitive(value))
                continue;
            if (CopyWithin(ref properties, value, depth) is not { } copied)
                return null;
            changed ??= values.ToArray();
            changed[i] = copied;
        }

        return new JsArray(changed is null ? elements.Share() : ArrayElements.Of(changed));
    }

    /// <summary>Copies what an object or array holds that is no primitive; null if it is not plain, or too deep.</summary>
    private JsValue? CopyWithin(ref PropertyTable holder, JsValue value, int depth)
    {
        if (depth == Deepest)
            return null;
        Number(ref holder);
        return Copy(value, depth + 1);
    }

    /// <summary>Notes that an object was met; false if it has been before, so that there is no tree.</summary>
    private readonly bool TryVisit(ref PropertyTable properties)
    {
        if (_number is NotNumbered or KnownTree)
            return true;
        if (properties.Visit == _number)
            return false;
        properties.Visit = _number;
        return true;
    }

    // Only an object in an object can be met twice: most messages need no number.
    private void Number(ref PropertyTable properties)
    {
        if (_number != NotNumbered)
            return;
        while (_number is NotNumbered or KnownTree)
            _number = Interlocked.Increment(ref _lastNumber);
        properties.Visit = _number;
    }
}
