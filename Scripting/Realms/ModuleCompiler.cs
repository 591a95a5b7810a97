namespace Messaging.Scripting.Realms;

/// <summary>Compiles ES modules.</summary>
internal static class ModuleCompiler
{
    /// <summary>
    /// Compiles a module and gives it its <c>import.meta.url</c>; returns the module as a value, or the mark of an exception.
    /// </summary>
    public static JsValue Compile(EngineInstance engine, string source, string address, int firstLine)
    {
        var module = engine.Evaluate(source, address, firstLine, EvaluationFlags.Module | EvaluationFlags.CompileOnly);
        if (module.IsException)
            return module;
        var meta = new JsValue((ulong)engine.Functions.ImportMeta(engine.Instance, engine.Context, (int)module.Bits));
        engine.SetProperty(meta, "url", engine.NewText(address));
        engine.Free(meta);
        return module;
    }
}
