using System.Buffers.Binary;

namespace Messaging.Scripting.Realms;

/// <summary>
/// Makes platform objects for preludes: objects of an interface with the private field that holds their state, and events with the one
/// property of their own that they have beside it. In script that is a constructor within a constructor and a property descriptor, which
/// costs many times as much.
/// </summary>
internal sealed class PlatformObjects(EngineInstance engine, PlatformNames names)
{
    // JS_GPN_PRIVATE_MASK; JS_PROP_CONFIGURABLE, JS_PROP_WRITABLE and JS_PROP_ENUMERABLE, as private fields have them; the last one alone.
    private const int PrivateNames = 1 << 2;
    private const int Field = 1 << 0 | 1 << 1 | 1 << 2;
    private const int Enumerable = 1 << 2;

    // In the entry of a table of names, behind a flag.
    private const int NameAt = 4;

    public PlatformNames Names { get; private set; } = names;

    /// <summary>Takes the name of the private field from an object that has only that one, and keeps it.</summary>
    public void Learn(JsValue sample)
    {
        var (table, count) = (engine.Scratch, engine.Scratch + sizeof(int));
        var outcome = engine.Functions.OwnPropertyNames(engine.Instance, engine.Context, table, count, (long)sample.Bits, PrivateNames);
        if (outcome != 0 || Integer(count) != 1)
            throw new InvalidOperationException("The sample of a platform object must have one private field and no other.");
        var entries = Integer(table);
        var state = engine.Functions.DuplicateAtom(engine.Instance, engine.Context, Integer(entries + NameAt));
        engine.Functions.FreePropertyNames(engine.Instance, engine.Context, entries, 1);
        Names = new PlatformNames(state, NumberOf("isTrusted"), NumberOf("number"));
    }

    /// <summary>A new platform object; the mark of an exception where the engine has no memory for it.</summary>
    /// <param name="prototype">What it inherits from.</param>
    /// <param name="state">What its private field holds.</param>
    /// <param name="isTrusted">The getter of an event's property of that name; undefined for any other object.</param>
    public JsValue Make(JsValue prototype, JsValue state, JsValue isTrusted)
    {
        var made = new JsValue((ulong)engine.Functions.NewObjectOf(engine.Instance, engine.Context, (long)prototype.Bits));
        if (made.IsException || (Define(made, state) && (isTrusted.IsUndefined || DefineTrusted(made, isTrusted))))
            return made;
        engine.Free(made);
        return JsValue.Exception;
    }

    private int NumberOf(string name)
    {
        var text = engine.NewText(name);
        var number = engine.Functions.ValueToAtom(engine.Instance, engine.Context, (long)text.Bits);
        engine.Free(text);
        return number;
    }

    private bool Define(JsValue made, JsValue state) => engine.Functions.DefineProperty(
        engine.Instance, engine.Context, (long)made.Bits, Names.State, (long)engine.Duplicate(state).Bits, Field) >= 0;

    private bool DefineTrusted(JsValue made, JsValue getter) => engine.Functions.DefineAccessor(
        engine.Instance,
        engine.Context,
        (long)made.Bits,
        Names.IsTrusted,
        (long)engine.Duplicate(getter).Bits,
        (long)JsValue.Undefined.Bits,
        Enumerable) >= 0;

    private int Integer(int address) => BinaryPrimitives.ReadInt32LittleEndian(engine.Memory.Slice(address, sizeof(int)));
}
