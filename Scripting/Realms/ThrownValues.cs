namespace Messaging.Scripting.Realms;

/// <summary>Makes exceptions for the host of what script threw, and keeps the last such value for the realm's dispatcher.</summary>
internal sealed class ThrownValues(EngineInstance engine, RealmRoots roots)
{
    /// <summary>The value that was thrown last.</summary>
    public JsValue Last { get; private set; } = JsValue.Undefined;

    /// <summary>Describes a value that was thrown, and takes it over.</summary>
    public ScriptException Take(JsValue thrown)
    {
        engine.Free(Last);
        Last = thrown;
        return Describe(thrown);
    }

    /// <summary>Describes a value that was thrown, which stays the caller's.</summary>
    public ScriptException Describe(JsValue thrown)
    {
        var description = engine.Call(roots.Describe, thrown);
        if (description.IsException)
        {
            engine.Free(engine.TakeException());
            return new ScriptException("InternalError", "an error occurred that could not be described", "", ScriptLocation.Unknown);
        }

        var stack = ReadPart(description, 2);
        var location = ScriptLocation.FromStack(stack, roots.OwnFiles);
        var exception = new ScriptException(ReadPart(description, 0), ReadPart(description, 1), stack, location);
        engine.Free(description);
        return exception;
    }

    private string ReadPart(JsValue description, int index)
    {
        var part = engine.GetElement(description, index);
        var text = engine.ReadText(part);
        engine.Free(part);
        return text;
    }
}
