using Messaging.Scripting.Realms;
using Messaging.Scripting.Realms.Heap;
using static Messaging.Scripting.Realms.Heap.HeapLayout;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// Puts parts into objects and arrays of a realm. The parts are taken over in any case; where it says false, the engine has thrown, for want of memory.
/// </summary>
internal sealed class ObjectFiller(EngineInstance engine, PropertyNames names)
{
    // JS_PROP_CONFIGURABLE, JS_PROP_WRITABLE, JS_PROP_ENUMERABLE.
    private const int AllFlags = 1 << 0 | 1 << 1 | 1 << 2;
    private readonly ObjectShapes _shapes = new(engine, names);

    public ShapePath NoNames => _shapes.Empty;

    /// <inheritdoc cref="ObjectShapes.Extend"/>
    public ShapePath? Extend(ShapePath path, string name) => _shapes.Extend(path, name);

    public bool PutIn(JsValue target, ShapePath path, ReadOnlySpan<JsValue> parts)
    {
        if (path.Count == 0 || _shapes.TryFill(target, path, parts))
            return true;
        if (!DefineProperties(target, path, parts))
            return false;
        _shapes.Learn(target, path);
        return true;
    }

    /// <summary>Makes parts the elements of an array that has none yet.</summary>
    public bool PutIn(JsValue array, ReadOnlySpan<JsValue> parts)
    {
        if (parts.IsEmpty)
            return true;
        var elements = engine.Functions.AllocateForEngine(engine.Instance, engine.Context, parts.Length * ValueBytes);
        var heap = engine.Heap;
        if (elements == 0)
            return GiveUp(parts);
        for (var i = 0; i < parts.Length; i++)
            heap.Set(elements + i * ValueBytes, parts[i]);
        heap.Set(array.Address + ElementRoom, parts.Length);
        heap.Set(array.Address + Elements, elements);
        heap.Set(array.Address + ElementCount, parts.Length);
        heap.Set(heap.PropertiesOf(array.Address), JsValue.From(parts.Length));
        return true;
    }

    public bool DefineProperties(JsValue target, ShapePath path, ReadOnlySpan<JsValue> parts)
    {
        var order = new string[parts.Length];
        for (var i = parts.Length - 1; i >= 0; i--, path = path.Shorter!)
            order[i] = path.Name;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!DefineProperty(target, order[i], parts[i]))
                return GiveUp(parts[(i + 1)..]);
        }

        return true;
    }

    public bool DefineElements(JsValue array, ReadOnlySpan<JsValue> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (!DefineElement(array, i, parts[i]))
                return GiveUp(parts[(i + 1)..]);
        }

        return true;
    }

    public bool DefineElement(JsValue array, long index, JsValue value) =>
        engine.Functions.DefineElement(engine.Instance, engine.Context, (long)array.Bits, (int)index, (long)value.Bits, AllFlags) >= 0;

    public bool DefineProperty(JsValue target, string name, JsValue value)
    {
        var atom = names.AtomOf(name, out var isKept);
        var outcome = engine.Functions.DefineProperty(engine.Instance, engine.Context, (long)target.Bits, atom, (long)value.Bits, AllFlags);
        if (!isKept)
            names.Release(atom);
        return outcome >= 0;
    }

    public bool SetLength(JsValue array, long length) => engine.Functions.SetLength(engine.Instance, engine.Context, (long)array.Bits, length) >= 0;

    private bool GiveUp(ReadOnlySpan<JsValue> parts)
    {
        foreach (var part in parts)
            engine.Free(part);
        return false;
    }
}
