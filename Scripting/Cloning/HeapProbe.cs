using Messaging.Scripting.Realms;
using Messaging.Scripting.Realms.Heap;
using static Messaging.Scripting.Realms.Heap.HeapLayout;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// Looks into plain objects and arrays in the engine's memory, where they lie there as nearly all do: an object whose properties have names
/// and hold values, an array whose elements lie side by side. For every other one <see cref="PropertyProbe"/> asks the engine.
/// </summary>
internal sealed class HeapProbe(EngineInstance engine, PropertyNames names)
{
    private int _plainClass;
    private int _arrayClass;
    private JsValue _global;

    /// <summary>Begins with an object or array that can be read in memory; false for any other.</summary>
    public bool TryBegin(JsValue value, out PlainFrame frame)
    {
        frame = default;
        if (_plainClass == 0)
            Prepare();
        var heap = engine.Heap;
        var target = value.Address;
        var kind = heap.ClassOf(target);
        frame.Object = value;
        return kind == _arrayClass ? TryBeginArray(heap, target, ref frame) : kind == _plainClass && TryBeginObject(heap, target, ref frame);
    }

    /// <summary>The binary form of a property's name, or null if script does not see the property.</summary>
    public byte[]? NameAt(in PlainFrame frame, int place)
    {
        var heap = engine.Heap;
        var atom = heap.NameAt(frame.Entries, place);
        return atom != 0 && (heap.FlagsAt(frame.Entries, place) & IsEnumerable) != 0 ? names.FormOf(atom) : null;
    }

    public JsValue ValueAt(in PlainFrame frame, int place) => engine.Heap.Value(frame.Values + place * ValueBytes);

    // An array has its length as the first property; one with more has names besides its indices.
    private static bool TryBeginArray(EngineHeap heap, int array, ref PlainFrame frame)
    {
        if (!heap.Has(array, HasElements) || heap.Integer(heap.ShapeOf(array) + ShapeCount) != 1)
            return false;
        frame.Values = heap.Integer(array + Elements);
        frame.Count = heap.Integer(array + ElementCount);
        frame.Length = (long)heap.Value(heap.PropertiesOf(array)).Number;
        return true;
    }

    private bool TryBeginObject(EngineHeap heap, int target, ref PlainFrame frame)
    {
        if (heap.Has(target, IsExotic) || frame.Object == _global)
            return false;
        var shape = heap.ShapeOf(target);
        frame.Entries = heap.EntriesOf(shape);
        frame.Values = heap.PropertiesOf(target);
        frame.Count = heap.Integer(shape + ShapeCount);
        frame.Length = -1;
        for (var i = 0; i < frame.Count; i++)
        {
            var (atom, flags) = (engine.Heap.NameAt(frame.Entries, i), engine.Heap.FlagsAt(frame.Entries, i));
            if (atom != 0 && (flags & IsEnumerable) != 0 && !IsUsual(atom, flags))
                return false;
        }

        return true;
    }

    // A number below zero is an index, which comes before all names wherever it was added. What has no form is a symbol or a private field.
    private bool IsUsual(int atom, int flags) => atom > 0 && (flags & IsNoValue) == 0 && names.FormOf(atom) is not null;

    private void Prepare()
    {
        _plainClass = TakeClass(engine.Functions.NewObject(engine.Instance, engine.Context));
        _arrayClass = TakeClass(engine.Functions.NewArray(engine.Instance, engine.Context));
        _global = new JsValue((ulong)engine.Functions.GlobalObject(engine.Instance, engine.Context));
        engine.Free(_global);
    }

    private int TakeClass(long sample)
    {
        var value = new JsValue((ulong)sample);
        var kind = engine.ClassOf(value);
        engine.Free(value);
        return kind;
    }
}
