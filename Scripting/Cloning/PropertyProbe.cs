using System.Buffers.Binary;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Cloning;

/// <summary>Looks into plain objects and arrays of a realm without running any of a page's code.</summary>
internal sealed class PropertyProbe(EngineInstance engine)
{
    // JS_GPN_STRING_MASK, JS_GPN_PRIVATE_MASK, JS_GPN_ENUM_ONLY.
    private const int NamesPrivateToo = 1 << 0 | 1 << 2 | 1 << 4;

    // JS_PROP_GETSET.
    private const int IsAccessor = 1 << 4;

    // A property's descriptor in the engine's memory: flags, value, getter, setter. An entry of a table of names: a flag, the atom.
    private const int ValueAt = 8;
    private const int GetterAt = 16;
    private const int SetterAt = 24;
    private const int DescriptorBytes = 32;
    private const int EntryBytes = 8;
    private const int AtomAt = 4;

    private int _block;
    private int _plainClass;
    private int _arrayClass;
    private JsValue _global;

    /// <summary>
    /// Takes the names of an object or array, to be released. False for any other object, and for the global object. The names of
    /// private fields are among them: every platform object has one.
    /// </summary>
    public bool TryBegin(JsValue value, out PlainFrame frame)
    {
        frame = default;
        if (_block == 0)
            Prepare();
        var kind = engine.ClassOf(value);
        if ((kind != _plainClass && kind != _arrayClass) || value == _global)
            return false;
        var (table, count) = (_block, _block + sizeof(int));
        if (engine.Functions.OwnPropertyNames(engine.Instance, engine.Context, table, count, (long)value.Bits, NamesPrivateToo) != 0)
            return Fail();
        frame.Object = value;
        frame.Names = Integer(table);
        frame.Count = Integer(count);
        frame.Length = kind == _arrayClass ? LengthOf(value) : -1;
        return true;
    }

    public void Release(in PlainFrame frame) =>
        engine.Functions.FreePropertyNames(engine.Instance, engine.Context, frame.Names, frame.Count);

    /// <summary>The engine's number for a name.</summary>
    public int AtomAtPlace(in PlainFrame frame, int place) => Integer(frame.Names + place * EntryBytes + AtomAt);

    /// <summary>The value of an own property, which the object holds; false if it has a getter or is not there.</summary>
    public bool TryRead(JsValue target, int atom, out JsValue value)
    {
        value = JsValue.Undefined;
        var found = engine.Functions.OwnProperty(engine.Instance, engine.Context, _block, (long)target.Bits, atom);
        if (found <= 0)
            return found == 0 ? false : Fail();
        value = engine.ReadValue(_block + ValueAt);
        engine.Free(value);
        engine.Free(engine.ReadValue(_block + GetterAt));
        engine.Free(engine.ReadValue(_block + SetterAt));
        return (Integer(_block) & IsAccessor) == 0;
    }

    private void Prepare()
    {
        _plainClass = TakeClass(engine.Functions.NewObject(engine.Instance, engine.Context));
        _arrayClass = TakeClass(engine.Functions.NewArray(engine.Instance, engine.Context));
        _global = new JsValue((ulong)engine.Functions.GlobalObject(engine.Instance, engine.Context));
        engine.Free(_global);
        _block = engine.Allocate(DescriptorBytes);
    }

    private int TakeClass(long sample)
    {
        var value = new JsValue((ulong)sample);
        var kind = engine.ClassOf(value);
        engine.Free(value);
        return kind;
    }

    private long LengthOf(JsValue array) =>
        engine.Functions.Length(engine.Instance, engine.Context, (long)array.Bits, _block) == 0
            ? BinaryPrimitives.ReadInt64LittleEndian(engine.Memory.Slice(_block, sizeof(long)))
            : 0;

    private int Integer(int address) => BinaryPrimitives.ReadInt32LittleEndian(engine.Memory.Slice(address, sizeof(int)));

    private bool Fail()
    {
        engine.Free(engine.TakeException());
        return false;
    }
}
