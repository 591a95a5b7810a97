namespace Messaging.Scripting.Realms;

/// <summary>Compiles ES modules.</summary>
internal static class ModuleCompiler
{
    /// <summary>
    /// Compiles a module and gives it its <c>import.meta</c>; returns the module as a value, or the mark of an exception.
    /// </summary>
    public static JsValue Compile(EngineInstance engine, PreludeHooks hooks, string source, string address, int firstLine)
    {
        var module = engine.Evaluate(source, address, firstLine, EvaluationFlags.Module | EvaluationFlags.CompileOnly);
        if (module.IsException)
            return module;
        var meta = new JsValue((ulong)engine.Functions.ImportMeta(engine.Instance, engine.Context, (int)module.Bits));
        engine.SetProperty(meta, "url", engine.NewText(address));
        var failed = !hooks.FillImportMeta.IsUndefined && !TryFill(engine, hooks.FillImportMeta, meta, address);
        engine.Free(meta);
        if (!failed)
            return module;
        engine.Free(module);
        return JsValue.Exception;
    }

    private static bool TryFill(EngineInstance engine, JsValue hook, JsValue meta, string address)
    {
        var text = engine.NewText(address);
        var result = engine.Call(hook, meta, text);
        engine.Free(text);
        engine.Free(result);
        return !result.IsException;
    }
}
