namespace Messaging.Scripting.Realms;

/// <summary>Moves values between host and engine.</summary>
internal static class ValueTransfer
{
    /// <summary>A value of the engine, to be freed; the mark of an exception where the engine has no memory for it.</summary>
    public static JsValue ToEngine(EngineInstance engine, in RealmValue value, ThrownValues? thrown = null) => value.Kind switch
    {
        RealmValueKind.Null => JsValue.Null,
        RealmValueKind.Boolean => JsValue.From(value.Boolean),
        RealmValueKind.Number => JsValue.From(value.Number),
        RealmValueKind.Text => engine.NewText(value.Text),
        RealmValueKind.Bytes => engine.NewBytes(value.Bytes.Span),
        RealmValueKind.SharedMemory => JsValue.From(engine.Shared!.NumberOf(value.Memory)),
        RealmValueKind.LastThrown when thrown is not null => engine.Duplicate(thrown.Last),
        _ => JsValue.Undefined,
    };

    /// <summary>The host's form of a value of the engine, which stays the caller's. Bytes are copied.</summary>
    /// <exception cref="InvalidOperationException">It is an object, a symbol or a BigInt.</exception>
    public static RealmValue ToHost(EngineInstance engine, JsValue value)
    {
        if (value.IsUndefined)
            return RealmValue.Undefined;
        if (value.IsNull)
            return RealmValue.Null;
        if (value.IsBoolean)
            return value.Boolean;
        if (value.IsNumber)
            return value.Number;
        if (value.IsText)
            return engine.ReadText(value);
        return engine.TryReadBytes(value, out var bytes)
            ? bytes.ToArray()
            : throw new InvalidOperationException("The realm's dispatcher returned an object; it can return undefined, null, a boolean, a number, text or bytes.");
    }
}
