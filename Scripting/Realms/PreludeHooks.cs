namespace Messaging.Scripting.Realms;

/// <summary>The functions that preludes leave on their shared object, see <see cref="Prelude"/>; undefined where there is none.</summary>
internal sealed record PreludeHooks(
    JsValue Dispatch,
    JsValue Deliver,
    JsValue CreateError,
    JsValue RejectionsWait,
    JsValue PromiseRejected,
    JsValue RejectionHandled,
    JsValue FillImportMeta,
    JsValue WatchModule,
    JsValue NewMemory,
    JsValue GrowMemory)
{
    public static readonly PreludeHooks None =
        new(JsValue.Undefined, JsValue.Undefined, JsValue.Undefined, JsValue.Undefined, JsValue.Undefined, JsValue.Undefined, JsValue.Undefined,
            JsValue.Undefined, JsValue.Undefined, JsValue.Undefined);

    /// <summary>Reads the hooks from the shared object.</summary>
    public static PreludeHooks Read(EngineInstance engine, JsValue shared) => new(
        Read(engine, shared, "dispatch"),
        Read(engine, shared, "deliver"),
        Read(engine, shared, "createError"),
        Read(engine, shared, "rejectionsWait"),
        Read(engine, shared, "promiseRejected"),
        Read(engine, shared, "rejectionHandled"),
        Read(engine, shared, "fillImportMeta"),
        Read(engine, shared, "watchModule"),
        Read(engine, shared, "newMemory"),
        Read(engine, shared, "growMemory"));

    private static JsValue Read(EngineInstance engine, JsValue shared, string name)
    {
        var value = engine.GetProperty(shared, name);
        return value.IsUndefined || engine.IsFunction(value)
            ? value
            : throw new InvalidOperationException($"The preludes' shared property '{name}' is not a function.");
    }
}
