using System.Runtime.InteropServices;
using static Messaging.Scripting.Realms.Heap.HeapLayout;

namespace Messaging.Scripting.Realms.Heap;

/// <summary>Holds <see cref="HeapLayout"/> against the engine: samples whose contents are known must be found in memory as they were made.</summary>
internal static class HeapCheck
{
    private const int Answer = 42;

    // Written in 8 and in 16 bits a unit, and long enough for a part that is no text of its own.
    private static readonly string[] Texts = ["name", "caf\u00e9", "\u4e2d\ud800"];

    /// <exception cref="InvalidOperationException">The engine is another one than this program was written for.</exception>
    public static void Run(EngineInstance engine)
    {
        var sample = engine.Evaluate(
            "(() => { const o = { gone: 1, answer: 42, text: 'name' }; delete o.gone; return [o, [42, 'caf\\u00e9'], '\\u4e2d\\ud800'] })()",
            "heap.js",
            firstLine: 1,
            EvaluationFlags.Script);
        if (sample.IsException || !Holds(engine, sample))
            throw new InvalidOperationException("Objects do not lie in the script engine's memory where this program looks for them: it is not the version that package.json names.");
        engine.Free(sample);
    }

    private static bool Holds(EngineInstance engine, JsValue sample)
    {
        var heap = engine.Heap;
        var elements = heap.Integer(sample.Address + Elements);
        var (plain, array, wide) = (heap.Value(elements).Address, heap.Value(elements + ValueBytes).Address, heap.Value(elements + 2 * ValueBytes).Address);
        return heap.Integer(sample.Address + ElementCount) == 3 && heap.ReferencesTo(sample.Address) == 1
            && HoldsObject(engine, heap, plain) && HoldsArray(heap, array) && HoldsText(heap, wide, Texts[2]);
    }

    private static bool HoldsObject(EngineInstance engine, EngineHeap heap, int target)
    {
        var (shape, values) = (heap.ShapeOf(target), heap.PropertiesOf(target));
        var entries = heap.EntriesOf(shape);
        var live = 0;
        for (var i = 0; i < heap.Integer(shape + ShapeCount); i++)
        {
            if (heap.NameAt(entries, i) == 0)
                continue;
            var value = heap.Value(values + i * ValueBytes);
            if (heap.FlagsAt(entries, i) != Ordinary || !(live == 0 ? value == JsValue.From(Answer) : value.IsText && HoldsText(heap, value.Address, Texts[0])))
                return false;
            live++;
        }

        return live == 2 && heap.Integer(shape + ShapeCount) - heap.Integer(shape + ShapeDeleted) == live
            && !heap.Has(target, IsExotic) && !heap.Has(target, HasElements) && heap.ClassOf(target) == engine.ClassOf(JsValue.Of(target));
    }

    private static bool HoldsArray(EngineHeap heap, int target)
    {
        var elements = heap.Integer(target + Elements);
        return heap.Has(target, IsExotic) && heap.Has(target, HasElements) && heap.Integer(target + ElementCount) == 2
            && heap.Integer(target + ElementRoom) >= 2 && heap.Value(heap.PropertiesOf(target)) == JsValue.From(2.0)
            && heap.Value(elements) == JsValue.From(Answer) && HoldsText(heap, heap.Value(elements + ValueBytes).Address, Texts[1]);
    }

    private static bool HoldsText(EngineHeap heap, int address, string text) =>
        heap.TryText(address, out var units, out var isWide)
        && (isWide ? MemoryMarshal.Cast<byte, char>(units).SequenceEqual(text) : System.Text.Encoding.Latin1.GetString(units) == text);
}
