using System.Collections.Immutable;
using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// StructuredDeserialize (HTML, section 2.7.6) from the binary form. Objects that are being filled are on a stack of frames rather than on
/// the thread's; each is put into its container when it begins, so that cycles need no second pass.
/// </summary>
internal sealed class DeserializationWalk
{
    private const int UsualDepth = 16;
    private const int MostKept = 1 << 10;
    private const int MostKeptObjects = 1 << 17;

    [ThreadStatic]
    private static DeserializationWalk? _idle;

    private readonly List<JsValue?> _objects = [];
    private readonly NameCache _names = new();
    private ReadFrame[] _frames = new ReadFrame[UsualDepth];
    private int _depth;
    private long _slotsLeft;
    private JsValue[] _transferred = [];
    private ImmutableArray<SharedMemoryReference> _sharedMemory = [];
    private DeserializerOptions _options = DeserializerOptions.Default;

    /// <param name="transferred">The receiver's objects for what was transferred, in the order of the transfer list.</param>
    /// <param name="sharedMemory">The shared memory that the record refers to.</param>
    /// <param name="options">The receiver's surroundings.</param>
    public static DeserializationWalk Begin(
        JsValue[] transferred, ImmutableArray<SharedMemoryReference> sharedMemory, DeserializerOptions options)
    {
        var walk = _idle ?? new DeserializationWalk();
        _idle = null;
        walk._transferred = transferred;
        walk._sharedMemory = sharedMemory;
        walk._options = options;
        return walk;
    }

    /// <summary>Reads the value that is the whole of the data.</summary>
    public JsValue Run(ReadOnlySpan<byte> data)
    {
        var reader = new RecordReader(data);
        if (reader.Byte() is var version && version != RecordLimits.Version)
            throw DataCloneException.At(0, $"it begins with 0x{version:X2}, not with 0x{RecordLimits.Version:X2}");
        _slotsLeft = data.Length;
        var root = Read(ref reader, reader.Byte());
        while (_depth > 0)
            Advance(ref reader, ref _frames[_depth - 1]);
        return reader.IsAtEnd ? root : throw DataCloneException.At(reader.Offset, "bytes follow the value");
    }

    /// <summary>Forgets the value and keeps the walk for the thread's next one.</summary>
    public void End()
    {
        if (_frames.Length > MostKept)
            _frames = new ReadFrame[UsualDepth];
        else
            Array.Clear(_frames, 0, _depth);
        _objects.Clear();
        if (_objects.Capacity > MostKeptObjects)
            _objects.Capacity = 0;
        _depth = 0;
        _transferred = [];
        _sharedMemory = [];
        _options = DeserializerOptions.Default;
        _idle = this;
    }

    // Goes on with an object until it is full, or until another one has begun inside it.
    private void Advance(ref RecordReader reader, ref ReadFrame frame)
    {
        switch (frame.Container)
        {
            case JsArray array when frame.Index < array.Length:
                AdvanceElements(ref reader, ref frame, array);
                break;
            case JsMap map:
                AdvanceEntries(ref reader, ref frame, map);
                break;
            case JsSet set:
                AdvanceMembers(ref reader, set);
                break;
            default:
                AdvanceProperties(ref reader, (JsPropertyHolder)frame.Container);
                break;
        }
    }

    private void AdvanceElements(ref RecordReader reader, ref ReadFrame frame, JsArray array)
    {
        for (var depth = _depth; frame.Index < array.Length && depth == _depth;)
        {
            var tag = reader.Byte();
            if (tag == (byte)RecordTag.Holes)
            {
                var start = reader.Offset;
                var run = reader.Count(array.Length - frame.Index, "a run of holes");
                frame.Index += run > 0 ? (uint)run : throw DataCloneException.At(start, "a run of holes is empty");
                continue;
            }

            var index = frame.Index++;
            array.Elements.Set(index, Read(ref reader, tag));
        }
    }

    private void AdvanceProperties(ref RecordReader reader, JsPropertyHolder holder)
    {
        var depth = _depth;
        while (depth == _depth)
        {
            var start = reader.Offset;
            var tag = reader.Byte();
            if (tag == (byte)RecordTag.End)
            {
                Close();
                return;
            }

            var name = _names.Read(ref reader, tag)
                ?? throw DataCloneException.At(start, $"a property's name was expected, not tag 0x{tag:X2}");
            if (holder is JsArray && (name == "length" || PropertyKey.IndexOf(name) != PropertyKey.NoIndex))
                throw DataCloneException.At(start, $"'{name}' cannot be a named property of an array");
            holder.Properties.Set(name, Read(ref reader, reader.Byte()));
        }
    }

    private void AdvanceEntries(ref RecordReader reader, ref ReadFrame frame, JsMap map)
    {
        var depth = _depth;
        while (depth == _depth)
        {
            var tag = reader.Byte();
            if (frame.Key is { } key)
            {
                frame.Key = null;
                map.Entries.Set(key, Read(ref reader, tag));
            }
            else if (tag == (byte)RecordTag.End)
            {
                Close();
            }
            else
            {
                var read = Read(ref reader, tag);
                _frames[depth - 1].Key = read;
            }
        }
    }

    private void AdvanceMembers(ref RecordReader reader, JsSet set)
    {
        var depth = _depth;
        while (depth == _depth)
        {
            var tag = reader.Byte();
            if (tag == (byte)RecordTag.End)
                Close();
            else
                set.Add(Read(ref reader, tag));
        }
    }

    // Reads a value that has no parts, or begins one that has: then there is a new frame.
    private JsValue Read(ref RecordReader reader, byte tag) => reader.TryPrimitive(tag) ?? ReadObject(ref reader, tag);

    private JsValue ReadObject(ref RecordReader reader, byte tag) => (RecordTag)tag switch
    {
        RecordTag.Object => Open(new JsObject()),
        RecordTag.Array => ReadArray(ref reader),
        RecordTag.Reference => ReadReference(ref reader),
        RecordTag.Transferred => _transferred[(int)reader.Count(_transferred.Length - 1L, "the place of a transferred object")],
        RecordTag.Map => Open(new JsMap()),
        RecordTag.Set => Open(new JsSet()),
        RecordTag.View => ReadView(ref reader),
        RecordTag.SharedArrayBuffer => Know(ReadSharedArrayBuffer(ref reader)),
        _ => Know(RecordLeaves.TryRead(ref reader, tag) ?? throw UnknownTag(reader, tag)),
    };

    private JsValue ReadReference(ref RecordReader reader)
    {
        var start = reader.Offset;
        var number = reader.Count(_objects.Count - 1L, "the number of an object");
        return _objects[(int)number] ?? throw DataCloneException.At(start, "an object is referred to before it is there");
    }

    private JsValue ReadArray(ref RecordReader reader)
    {
        var length = (uint)reader.Count(uint.MaxValue, "the length of an array");
        var reserved = (int)Math.Min(length, _slotsLeft);
        _slotsLeft -= reserved;
        var array = new JsArray();
        if (length > 0 && reserved == length && reader.IsNumberNext)
            return ReadNumbers(ref reader, array, (int)length);
        array.Length = length;
        array.Elements.Reserve(reserved);
        return Open(array);
    }

    // An array that begins with a number usually holds nothing else, and needs no frame if that is so.
    private JsValue ReadNumbers(ref RecordReader reader, JsArray array, int length)
    {
        var numbers = new double[length];
        var count = reader.Numbers(numbers);
        array.Elements.Become(count == length ? numbers : numbers[..count]);
        array.Length = (uint)length;
        if (count == length && reader.Peek() == (byte)RecordTag.End)
        {
            reader.Byte();
            return Know(array);
        }

        Open(array);
        _frames[_depth - 1].Index = (uint)count;
        return array;
    }

    private JsSharedArrayBuffer ReadSharedArrayBuffer(ref RecordReader reader)
    {
        var reference = _sharedMemory[(int)reader.Count(_sharedMemory.Length - 1L, "the place of shared memory")];
        return Equals(reference.AgentCluster, _options.AgentCluster)
            ? new JsSharedArrayBuffer(reference.Memory)
            : throw DomException.DataClone("A SharedArrayBuffer cannot be received in another agent cluster than the sender's.");
    }

    private JsView ReadView(ref RecordReader reader)
    {
        var start = reader.Offset;
        var number = _objects.Count;
        _objects.Add(null);
        var kind = reader.Byte();
        var viewKind = (JsViewKind)(kind & ~RecordLimits.LengthTracking);
        if (!Enum.IsDefined(viewKind))
            throw DataCloneException.At(start, $"0x{kind:X2} is not a kind of view");
        var offset = reader.Count();
        long? length = kind < RecordLimits.LengthTracking ? reader.Count() : null;
        var buffer = ReadBufferOfView(ref reader);
        if (JsView.Misfit(viewKind, buffer, offset, length) is not null || (length is null && !buffer.IsResizable))
            throw DataCloneException.At(start, "a view does not fit its buffer");
        var view = new JsView(viewKind, buffer, (int)offset, (int?)length);
        _objects[number] = view;
        RequireExposed(view);
        return view;
    }

    private JsBuffer ReadBufferOfView(ref RecordReader reader)
    {
        var start = reader.Offset;
        var tag = reader.Byte();
        var isBuffer = (RecordTag)tag is RecordTag.Reference or RecordTag.Transferred
            or RecordTag.ArrayBuffer or RecordTag.ResizableArrayBuffer or RecordTag.SharedArrayBuffer;
        return isBuffer && Read(ref reader, tag) is JsBuffer buffer
            ? buffer
            : throw DataCloneException.At(start, "a view is not over a buffer");
    }

    private JsValue Open(JsValue container)
    {
        if (_depth == _frames.Length)
            Array.Resize(ref _frames, _depth * 2);
        _frames[_depth++] = new ReadFrame { Container = container };
        return Know(container);
    }

    private void Close() => _frames[--_depth] = default;

    private JsValue Know(JsValue value)
    {
        _objects.Add(value);
        RequireExposed(value);
        return value;
    }

    private void RequireExposed(JsValue value)
    {
        if (_options.IsExposed is { } isExposed && !isExposed(value.Kind))
            throw DomException.DataClone($"The receiver does not know objects of kind {value.Kind}.");
    }

    private static DataCloneException UnknownTag(RecordReader reader, byte tag) =>
        DataCloneException.At(reader.Offset - 1, $"0x{tag:X2} is not the tag of a value");
}
