using System.Runtime.InteropServices;
using Messaging.Cloning;
using Messaging.Scripting.Realms;
using JsValue = Messaging.Scripting.Realms.JsValue;

namespace Messaging.Scripting.Cloning;

/// <summary>Makes plain data of a realm from the binary form.</summary>
internal sealed class PlainReader(EngineInstance engine, PropertyNames names)
{
    // JS_PROP_CONFIGURABLE, JS_PROP_WRITABLE, JS_PROP_ENUMERABLE.
    private const int Ordinary = 1 << 0 | 1 << 1 | 1 << 2;
    private const int MostKept = 1 << 10;
    private readonly NameCache _cache = new();
    private readonly List<UnfilledObject> _unfilled = [];
    private List<JsValue> _objects = [];

    /// <summary>The value, to be freed; false if the bytes hold something else than plain data.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, out JsValue value)
    {
        value = JsValue.Undefined;
        try
        {
            var reader = new RecordReader(bytes);
            var isPlain = reader.Byte() == RecordLimits.Version && TryRead(ref reader, reader.Byte(), out value);
            while (isPlain && _unfilled.Count > 0)
                isPlain = TryFill(ref reader);
            if (isPlain && reader.IsAtEnd)
                return true;
        }
        catch (DataCloneException)
        {
            // The script that reads all kinds will find the same fault, and say so to the page.
        }

        engine.Free(value);
        value = JsValue.Undefined;
        return false;
    }

    /// <summary>Lets go of everything that belonged to the last value.</summary>
    public void Forget()
    {
        _unfilled.Clear();
        if (_objects.Count > MostKept)
            _objects = [];
        else
            _objects.Clear();
    }

    // Reads a value that has no parts, or begins one that has: then it is unfilled. False if it is not plain data.
    private bool TryRead(ref RecordReader reader, byte tag, out JsValue value)
    {
        value = tag >= (byte)RecordTag.ShortNumber ? JsValue.From(tag - (byte)RecordTag.ShortNumber)
            : reader.TryString(tag, out var text) ? engine.NewText(text)
            : (RecordTag)tag switch
            {
                RecordTag.Undefined => JsValue.Undefined,
                RecordTag.Null => JsValue.Null,
                RecordTag.False => JsValue.From(false),
                RecordTag.True => JsValue.From(true),
                RecordTag.Int32 => JsValue.From(reader.Int32()),
                RecordTag.Float64 => JsValue.From(reader.Float64()),
                RecordTag.Reference => engine.Duplicate(_objects[(int)reader.Count(_objects.Count - 1L, "the number of an object")]),
                RecordTag.Object => Begin(engine.Functions.NewObject(engine.Instance, engine.Context), length: -1),
                RecordTag.Array => BeginArray(reader.Count(uint.MaxValue, "the length of an array")),
                _ => JsValue.Exception,
            };
        return !value.IsException || Fail();
    }

    private JsValue BeginArray(long length) => Begin(engine.Functions.NewArray(engine.Instance, engine.Context), length);

    private JsValue Begin(long bits, long length)
    {
        var value = new JsValue((ulong)bits);
        if (value.IsException)
            return value;
        _objects.Add(value);
        _unfilled.Add(new UnfilledObject { Object = value, Length = length });
        return value;
    }

    // Goes on with the innermost object until it is full, or until another one has begun inside it. False if it is not plain data.
    private bool TryFill(ref RecordReader reader)
    {
        var depth = _unfilled.Count;
        while (_unfilled.Count == depth)
        {
            ref var unfilled = ref CollectionsMarshal.AsSpan(_unfilled)[depth - 1];
            var tag = reader.Byte();
            if (unfilled.Next < unfilled.Length)
            {
                if (!TryFillElement(ref reader, ref unfilled, tag))
                    return false;
            }
            else if (tag == (byte)RecordTag.End)
            {
                return TryFinish(unfilled);
            }
            else if (!TryFillProperty(ref reader, unfilled, tag))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryFillElement(ref RecordReader reader, ref UnfilledObject array, byte tag)
    {
        if (tag == (byte)RecordTag.Holes)
        {
            var run = reader.Count(array.Length - array.Next, "a run of holes");
            array.Next += run;
            return run > 0;
        }

        var (target, index) = (array.Object, array.Next++);
        array.Reached = array.Next;
        if (!TryRead(ref reader, tag, out var value))
            return false;
        var (bits, part) = ((long)target.Bits, (long)value.Bits);
        return engine.Functions.DefineElement(engine.Instance, engine.Context, bits, (int)index, part, Ordinary) >= 0 || Fail();
    }

    private bool TryFillProperty(ref RecordReader reader, UnfilledObject holder, byte tag)
    {
        if (_cache.Read(ref reader, tag) is not { } name)
            return false;
        if (holder.IsArray && (name == "length" || PropertyKey.IndexOf(name) != PropertyKey.NoIndex))
            return false;
        if (!TryRead(ref reader, reader.Byte(), out var value))
            return false;
        var atom = names.AtomOf(name, out var isKept);
        var (bits, part) = ((long)holder.Object.Bits, (long)value.Bits);
        var outcome = engine.Functions.DefineProperty(engine.Instance, engine.Context, bits, atom, part, Ordinary);
        if (!isKept)
            names.Release(atom);
        return outcome >= 0 || Fail();
    }

    private bool TryFinish(UnfilledObject done)
    {
        _unfilled.RemoveAt(_unfilled.Count - 1);
        return done.Length <= done.Reached
            || engine.Functions.SetLength(engine.Instance, engine.Context, (long)done.Object.Bits, done.Length) >= 0
            || Fail();
    }

    private bool Fail()
    {
        engine.Free(engine.TakeException());
        return false;
    }
}
