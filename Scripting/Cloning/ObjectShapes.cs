using Messaging.Scripting.Realms;
using Messaging.Scripting.Realms.Heap;
using static Messaging.Scripting.Realms.Heap.HeapLayout;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// The engine's shapes of plain objects by the names of their properties: an object gets all its properties at once with the shape of one that got
/// them one by one. A shape that is kept here is never changed by the engine, as it changes only those that one object has alone.
/// </summary>
internal sealed class ObjectShapes(EngineInstance engine, PropertyNames names)
{
    // Objects that are tables, with names of their own each, must not take up much.
    private const int MostPaths = 512;
    private const int LongestPath = 64;
    private int _paths;
    private int _emptyShape;
    private int _emptyRoom;

    public ShapePath Empty { get; } = ShapePath.NewEmpty();

    /// <summary>The path that goes on with a name, or null if there are too many.</summary>
    public ShapePath? Extend(ShapePath path, string name)
    {
        if (path.Find(name) is { } known)
            return known;
        if (_paths == MostPaths || path.Count == LongestPath)
            return null;
        _paths++;
        return path.Add(name);
    }

    /// <summary>
    /// Gives an object without properties those of a path whose shape is known, and takes the values over. False if it is not known, or if
    /// there is no memory: then the object is as it was.
    /// </summary>
    public bool TryFill(JsValue target, ShapePath path, ReadOnlySpan<JsValue> values)
    {
        if (path.Shape == 0 || engine.Heap.ShapeOf(target.Address) != _emptyShape)
            return false;
        var properties = engine.Heap.PropertiesOf(target.Address);
        if (path.Room != _emptyRoom)
            properties = engine.Functions.ReallocateForEngine(engine.Instance, engine.Context, properties, path.Room * ValueBytes);
        if (properties == 0)
        {
            engine.Free(engine.TakeException());
            return false;
        }

        var heap = engine.Heap;
        heap.Reshape(target.Address, path.Shape, properties);
        for (var i = 0; i < values.Length; i++)
            heap.Set(properties + i * ValueBytes, values[i]);
        return true;
    }

    /// <summary>Learns the shape of an object that got the properties of a path one by one.</summary>
    public void Learn(JsValue target, ShapePath path)
    {
        if (_emptyShape == 0)
            LearnEmpty();
        var heap = engine.Heap;
        var shape = heap.ShapeOf(target.Address);
        if (path.Shape != 0 || !IsShared(heap, shape) || heap.Integer(shape + ShapeCount) != path.Count || !HasNames(shape, path))
            return;
        engine.Heap.AddReference(shape);
        path.Shape = shape;
        path.Room = engine.Heap.Integer(shape + ShapeRoom);
    }

    private static bool IsShared(EngineHeap heap, int shape) => (heap.Integer(shape + ShapeIsShared) & 0xFF) != 0 && heap.Integer(shape + ShapeDeleted) == 0;

    private bool HasNames(int shape, ShapePath path)
    {
        for (; path.Shorter is { } shorter; path = shorter)
        {
            var atom = names.AtomOf(path.Name, out var isKept);
            if (!isKept)
                names.Release(atom);
            var heap = engine.Heap;
            var entries = heap.EntriesOf(shape);
            if (heap.NameAt(entries, shorter.Count) != atom || heap.FlagsAt(entries, shorter.Count) != Ordinary)
                return false;
        }

        return true;
    }

    private void LearnEmpty()
    {
        var sample = new JsValue((ulong)engine.Functions.NewObject(engine.Instance, engine.Context));
        if (sample.IsException)
            return;
        var heap = engine.Heap;
        var shape = heap.ShapeOf(sample.Address);
        if (IsShared(heap, shape) && heap.Integer(shape + ShapeCount) == 0)
        {
            heap.AddReference(shape);
            _emptyShape = shape;
            _emptyRoom = heap.Integer(shape + ShapeRoom);
        }

        engine.Free(sample);
    }
}
