using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Messaging.Cloning;
using Messaging.Scripting.Realms;
using JsValue = Messaging.Scripting.Realms.JsValue;

namespace Messaging.Scripting.Cloning;

/// <summary>Writes plain data of a realm in the binary form, straight from what the engine tells of its objects.</summary>
internal sealed class PlainWriter(EngineInstance engine, PropertyNames names)
{
    private const int MostKept = 1 << 10;
    private readonly RecordWriter _writer = new();
    private readonly HeapProbe _heap = new(engine, names);
    private readonly PropertyProbe _probe = new(engine);
    private readonly List<PlainFrame> _frames = [];
    private Dictionary<JsValue, int> _numbers = [];
    private int _count;

    /// <summary>Whether objects are read in the engine's memory where they lie there in the usual way; else the engine is asked for each property.</summary>
    public bool ReadsMemory { get; set; } = true;

    /// <summary>The bytes of a value, until <see cref="Forget"/>; false if it is not plain data.</summary>
    public bool TryWrite(JsValue value, out ReadOnlySpan<byte> bytes)
    {
        _writer.Begin();
        var isPlain = TryEnter(value);
        while (isPlain && _frames.Count > 0)
            isPlain = TryAdvance();
        bytes = isPlain ? _writer.Written : default;
        return isPlain;
    }

    /// <summary>Lets go of everything that belonged to the last value.</summary>
    public void Forget()
    {
        foreach (ref readonly var frame in CollectionsMarshal.AsSpan(_frames))
            Release(frame);
        _frames.Clear();
        _count = 0;
        if (_numbers.Count > MostKept)
            _numbers = [];
        else
            _numbers.Clear();
        _writer.Abandon();
    }

    // Writes a value that has no parts, or begins one that has: then there is a new frame. False if it is not plain data.
    private bool TryEnter(JsValue value)
    {
        if (value.IsNumber)
            _writer.Number(value.Number);
        else if (value.IsText)
            WriteText(value);
        else if (value.IsBoolean)
            _writer.Tag(value.Boolean ? RecordTag.True : RecordTag.False);
        else if (value.IsNull || value.IsUndefined)
            _writer.Tag(value.IsNull ? RecordTag.Null : RecordTag.Undefined);
        else
            return TryEnterObject(value);
        return true;
    }

    private void WriteText(JsValue text)
    {
        if (ReadsMemory && text.IsSolidText && engine.Heap.TryText(text.Address, out var raw, out var isWide))
        {
            if (isWide)
                _writer.String(MemoryMarshal.Cast<byte, char>(raw));
            else
                _writer.Latin1(raw);
            return;
        }

        var address = engine.Functions.GetWideText(engine.Instance, engine.Context, engine.Scratch, (long)text.Bits);
        if (address == 0)
        {
            engine.Free(engine.TakeException());
            throw new EngineMemoryException();
        }

        var units = BinaryPrimitives.ReadInt32LittleEndian(engine.Memory.Slice(engine.Scratch, sizeof(int)));
        _writer.String(MemoryMarshal.Cast<byte, char>(engine.Memory.Slice(address, units * sizeof(char))));
        engine.Functions.FreeWideText(engine.Instance, engine.Context, address);
    }

    private bool TryEnterObject(JsValue value)
    {
        if (!value.IsObject)
            return false;

        // What is referred to once was come to by that reference, and cannot be met again.
        var mayBeMetAgain = engine.Heap.ReferencesTo(value.Address) > 1;
        if (mayBeMetAgain && _numbers.TryGetValue(value, out var number))
        {
            _writer.TaggedCount(RecordTag.Reference, number);
            return true;
        }

        if (!(ReadsMemory && _heap.TryBegin(value, out var frame)) && !_probe.TryBegin(value, out frame))
            return false;
        _frames.Add(frame);
        if (mayBeMetAgain)
            _numbers.Add(value, _count);
        _count++;
        if (frame.IsArray)
            _writer.TaggedCount(RecordTag.Array, frame.Length);
        else
            _writer.Tag(RecordTag.Object);
        return true;
    }

    // Goes on with the innermost object until it is done, or until another one has begun inside it. False if it is not plain data.
    private bool TryAdvance()
    {
        var depth = _frames.Count;
        ref var frame = ref CollectionsMarshal.AsSpan(_frames)[depth - 1];
        if (frame.IsReadInMemory)
            return TryAdvanceInMemory(ref frame, depth);
        while (frame.Next < frame.Count)
        {
            var atom = _probe.AtomAtPlace(frame, frame.Next++);
            if (!_probe.TryRead(frame.Object, atom, out var value) || !TryWriteName(ref frame, atom) || !TryEnter(value))
                return false;
            if (_frames.Count != depth)
                return true;
        }

        return Finish(ref frame);
    }

    private bool TryAdvanceInMemory(ref PlainFrame frame, int depth)
    {
        while (frame.Next < frame.Count)
        {
            var place = frame.Next++;
            if (frame.IsArray)
                frame.Unwritten = frame.Next;
            else if (_heap.NameAt(frame, place) is { } name)
                _writer.Raw(name);
            else
                continue;
            if (!TryEnter(_heap.ValueAt(frame, place)))
                return false;
            if (_frames.Count != depth)
                return true;
        }

        return Finish(ref frame);
    }

    private bool Finish(ref PlainFrame frame)
    {
        WriteHoles(ref frame, frame.Length);
        _writer.Tag(RecordTag.End);
        Release(frame);
        _frames.RemoveAt(_frames.Count - 1);
        return true;
    }

    private void Release(in PlainFrame frame)
    {
        if (!frame.IsReadInMemory)
            _probe.Release(frame);
    }

    private bool TryWriteName(ref PlainFrame frame, int atom)
    {
        var index = frame.IsArray ? PropertyNames.IndexOf(atom) : PropertyKey.NoIndex;
        if (index != PropertyKey.NoIndex)
            return WriteIndex(ref frame, index);
        if (names.NameOf(atom) is not { } name)
            return false;
        if (frame.IsArray && PropertyKey.IndexOf(name) is var large && large != PropertyKey.NoIndex)
            return WriteIndex(ref frame, large);
        WriteHoles(ref frame, frame.Length);
        _writer.String(name);
        return true;
    }

    // Nothing but the holes before an element is written for its place.
    private bool WriteIndex(ref PlainFrame array, uint index)
    {
        WriteHoles(ref array, index);
        array.Unwritten = index + 1L;
        return true;
    }

    private void WriteHoles(ref PlainFrame frame, long index)
    {
        if (index > frame.Unwritten)
            _writer.TaggedCount(RecordTag.Holes, index - frame.Unwritten);
        frame.Unwritten = Math.Max(index, frame.Unwritten);
    }
}
