using System.Runtime.InteropServices;
using System.Text;
using Messaging.Cloning;
using Messaging.Scripting.Realms;
using JsValue = Messaging.Scripting.Realms.JsValue;

namespace Messaging.Scripting.Cloning;

/// <summary>Makes plain data of a realm from the binary form.</summary>
internal sealed class PlainReader(EngineInstance engine, PropertyNames names)
{
    private const int MostKept = 1 << 10;
    private readonly NameCache _cache = new();
    private readonly ObjectFiller _filler = new(engine, names);
    private List<UnfilledObject> _unfilled = [];
    private List<JsValue> _objects = [];

    // What is gathered for objects that are not full, and owned until it is put into them.
    private List<JsValue> _parts = [];

    /// <summary>Whether parts are gathered and put into their object all at once; else the engine is asked to define each.</summary>
    public bool Gathers { get; set; } = true;

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
        foreach (var part in _parts)
            engine.Free(part);
        Clear(ref _parts);
        Clear(ref _unfilled);
        Clear(ref _objects);
    }

    private static void Clear<T>(ref List<T> list)
    {
        if (list.Capacity > MostKept)
            list = [];
        else
            list.Clear();
    }

    // Reads a value that has no parts, or begins one that has: then it is unfilled. False if it is not plain data.
    private bool TryRead(ref RecordReader reader, byte tag, out JsValue value)
    {
        value = tag >= (byte)RecordTag.ShortNumber ? JsValue.From(tag - (byte)RecordTag.ShortNumber)
            : tag >= (byte)RecordTag.ShortString ? NewText(reader.Raw(tag - (byte)RecordTag.ShortString))
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
                _ => reader.TryString(tag, out var text) ? engine.NewText(text) : JsValue.Exception,
            };
        return !value.IsException || Fail();
    }

    private JsValue NewText(ReadOnlySpan<byte> latin1) =>
        Ascii.IsValid(latin1) ? engine.NewAsciiText(latin1) : engine.NewText(Encoding.Latin1.GetString(latin1));

    private JsValue BeginArray(long length) => Begin(engine.Functions.NewArray(engine.Instance, engine.Context), length);

    private JsValue Begin(long bits, long length)
    {
        var value = new JsValue((ulong)bits);
        if (value.IsException)
            return value;
        _objects.Add(value);
        _unfilled.Add(new UnfilledObject
        {
            Object = value,
            Length = length,
            First = _parts.Count,
            Names = Gathers && length < 0 ? _filler.NoNames : null,
            IsGathering = Gathers,
        });
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
                return TryFinish(ref unfilled);
            }
            else if (!TryFillProperty(ref reader, ref unfilled, tag))
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
            if (!TryStopGathering(ref array))
                return false;
            var run = reader.Count(array.Length - array.Next, "a run of holes");
            array.Next += run;
            return run > 0;
        }

        var (target, index, isGathering) = (array.Object, array.Next++, array.IsGathering);
        array.Reached = array.Next;
        if (isGathering)
            return TryGather(ref reader, tag);
        return TryRead(ref reader, tag, out var value) && (_filler.DefineElement(target, index, value) || Fail());
    }

    private bool TryFillProperty(ref RecordReader reader, ref UnfilledObject holder, byte tag)
    {
        if (_cache.Read(ref reader, tag) is not { } name)
            return false;
        if (holder.IsArray && (name == "length" || PropertyKey.IndexOf(name) != PropertyKey.NoIndex))
            return false;
        if (holder.IsGathering)
        {
            if (holder.Names is { } path && _filler.Extend(path, name) is { } longer)
            {
                holder.Names = longer;
                return TryGather(ref reader, reader.Byte());
            }

            if (!TryStopGathering(ref holder))
                return false;
        }

        var target = holder.Object;
        return TryRead(ref reader, reader.Byte(), out var value) && (_filler.DefineProperty(target, name, value) || Fail());
    }

    // An object that begins here gathers its own parts behind the place that is kept for it.
    private bool TryGather(ref RecordReader reader, byte tag)
    {
        var place = _parts.Count;
        _parts.Add(JsValue.Undefined);
        if (!TryRead(ref reader, tag, out var value))
            return false;
        _parts[place] = value;
        return true;
    }

    private bool TryStopGathering(ref UnfilledObject holder)
    {
        if (!holder.IsGathering)
            return true;
        var parts = CollectionsMarshal.AsSpan(_parts)[holder.First..];
        var isDefined = holder.IsArray ? _filler.DefineElements(holder.Object, parts) : _filler.DefineProperties(holder.Object, holder.Names!, parts);
        _parts.RemoveRange(holder.First, parts.Length);
        holder.IsGathering = false;
        holder.Names = null;
        return isDefined || Fail();
    }

    private bool TryFinish(ref UnfilledObject done)
    {
        var isFull = done.IsGathering ? TryPutIn(done) : done.Length <= done.Reached || _filler.SetLength(done.Object, done.Length);
        _unfilled.RemoveAt(_unfilled.Count - 1);
        return isFull || Fail();
    }

    // Once they are put in, parts are not ours any more, whatever came of it.
    private bool TryPutIn(in UnfilledObject done)
    {
        var parts = CollectionsMarshal.AsSpan(_parts)[done.First..];
        var isFull = done.IsArray ? _filler.PutIn(done.Object, parts) : _filler.PutIn(done.Object, done.Names!, parts);
        _parts.RemoveRange(done.First, parts.Length);
        return isFull;
    }

    private bool Fail()
    {
        engine.Free(engine.TakeException());
        return false;
    }
}
