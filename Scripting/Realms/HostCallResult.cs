namespace Messaging.Scripting.Realms;

/// <summary>The place for the results of host calls, one within another.</summary>
internal sealed class HostCallResult(EngineInstance engine)
{
    private JsValue _value = JsValue.Undefined;

    /// <summary>Sets the current call's result and takes it over.</summary>
    public void Set(JsValue value)
    {
        engine.Free(_value);
        _value = value;
    }

    /// <summary>Begins a call; returns what <see cref="End"/> puts back.</summary>
    public JsValue Begin()
    {
        var outer = _value;
        _value = JsValue.Undefined;
        return outer;
    }

    /// <summary>Ends a call and returns its result.</summary>
    public JsValue End(JsValue outer)
    {
        var value = _value;
        _value = outer;
        return value;
    }
}
