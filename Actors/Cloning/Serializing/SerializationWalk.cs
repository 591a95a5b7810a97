using System.Collections.Immutable;
using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// StructuredSerializeInternal (HTML, section 2.7.3) over one value: depth first, in the order of properties, each getter once. Objects
/// that are being visited are on a stack of frames rather than on the thread's, so that no depth of a graph is too deep.
/// </summary>
internal sealed class SerializationWalk
{
    private const int UsualDepth = 16;
    private const int MostKeptDepth = 1 << 10;

    [ThreadStatic]
    private static SerializationWalk? _idle;

    private readonly RecordWriter _writer = new();
    private readonly IdentityTable _memory = new();
    private WalkFrame[] _frames = new WalkFrame[UsualDepth];
    private int _depth;
    private int _numbers;
    private SerializerOptions _options = SerializerOptions.Default;
    private ImmutableArray<SharedMemoryReference>.Builder? _sharedMemory;

    /// <summary>A walk of the thread's own, or a new one while a getter serializes inside a serialization.</summary>
    public static SerializationWalk Begin(SerializerOptions options)
    {
        var walk = _idle ?? new SerializationWalk();
        _idle = null;
        walk._options = options;
        walk._writer.Begin();
        return walk;
    }

    /// <summary>The shared memory met, in the order of its numbers.</summary>
    public ImmutableArray<SharedMemoryReference> SharedMemory => _sharedMemory?.ToImmutable() ?? [];

    /// <summary>Makes an object of the transfer list known, so that it is written as its place in the list wherever it is met.</summary>
    /// <returns>False if it is in the list already.</returns>
    public bool TryExpect(object transferable, int place)
    {
        if (_memory.TryGet(transferable, out _))
            return false;
        _memory.Add(transferable, ~place);
        return true;
    }

    /// <summary>Walks the value and gives its binary form.</summary>
    public byte[] Run(JsValue root)
    {
        Enter(root);
        while (_depth > 0)
        {
            ref var frame = ref _frames[_depth - 1];
            if (frame.Entries is not null ? !AdvanceEntries(ref frame) : !AdvanceElements(ref frame) || !AdvanceProperties(ref frame))
                continue;
            _writer.Tag(RecordTag.End);
            frame = default;
            _depth--;
        }

        return _writer.Finish();
    }

    /// <summary>Forgets the value and keeps the walk for the thread's next one.</summary>
    public void End()
    {
        _writer.Abandon();
        _memory.Clear();
        if (_frames.Length > MostKeptDepth)
            _frames = new WalkFrame[UsualDepth];
        else
            Array.Clear(_frames, 0, _depth);
        _depth = 0;
        _numbers = 0;
        _sharedMemory = null;
        _options = SerializerOptions.Default;
        _idle = this;
    }

    // Each Advance goes on until it is done (true), or until it has entered an object that must be finished first (false).
    private bool AdvanceProperties(ref WalkFrame frame)
    {
        var holder = (JsPropertyHolder)frame.Container;
        while (frame.Slot < frame.SlotCount)
        {
            ref var slot = ref frame.Slots![frame.Slot++];
            var value = slot.Value;
            if ((value is null || frame.Slots != holder.Properties.Slots) && !holder.Properties.TryGet(slot.Name, out value))
                continue;
            value = JsAccessor.Read(value);
            _writer.String(slot.Name);
            if (Enter(value))
                return false;
        }

        return true;
    }

    private bool AdvanceElements(ref WalkFrame frame)
    {
        if (frame.Container is not JsArray array)
            return true;
        while (frame.Next < frame.Count)
        {
            var index = frame.Indices is null ? (uint)frame.Next : frame.Indices[frame.Next];
            frame.Next++;
            if (array.Elements.Get(index) is not { } slot)
                continue;
            var value = JsAccessor.Read(slot);
            WriteHoles(ref frame, index);
            frame.Unwritten = index + 1;
            if (Enter(value))
                return false;
        }

        WriteHoles(ref frame, frame.Length);
        frame.Unwritten = frame.Length;
        return true;
    }

    private bool AdvanceEntries(ref WalkFrame frame)
    {
        var isMap = frame.Container is JsMap;
        while (frame.Next < frame.Count)
        {
            ref var entry = ref frame.Entries![isMap ? frame.Next / 2 : frame.Next];
            var isValue = isMap && frame.Next % 2 == 1;
            frame.Next++;
            if (entry.Key is { } key && Enter(isValue ? entry.Value : key))
                return false;
        }

        return true;
    }

    private void WriteHoles(ref WalkFrame frame, uint index)
    {
        if (index > frame.Unwritten)
            _writer.TaggedCount(RecordTag.Holes, index - frame.Unwritten);
    }

    // Writes a value that has no parts, or begins one that has: then there is a new frame, and the answer is true.
    private bool Enter(JsValue value)
    {
        switch (value)
        {
            case JsNumber number:
                _writer.Number(number.Number);
                return false;
            case JsString text:
                _writer.String(text.Text);
                return false;
            default:
                return value.IsObject ? EnterObject(value) : WritePrimitive(value);
        }
    }

    private bool WritePrimitive(JsValue value)
    {
        if (value is JsBigInt { Integer: var integer } && integer.GetByteCount() > RecordLimits.LongestBigInt)
            throw CannotClone($"it is a bigint of more than {RecordLimits.LongestBigInt} bytes");
        _writer.Primitive(value);
        return false;
    }

    private bool EnterObject(JsValue value)
    {
        var identity = value is JsPlatformObject platform ? platform.Target : (object)value;
        if (_memory.TryGet(identity, out var number))
        {
            _writer.TaggedCount(number < 0 ? RecordTag.Transferred : RecordTag.Reference, number < 0 ? ~number : number);
            return false;
        }

        if (value is JsArray { Elements.Numbers: { IsEmpty: false } numbers, Properties.Count: 0 })
        {
            _memory.Add(identity, _numbers++);
            _writer.TaggedCount(RecordTag.Array, numbers.Length);
            _writer.Numbers(numbers);
            _writer.Tag(RecordTag.End);
            return false;
        }

        if (value is JsObject or JsArray or JsMap or JsSet)
        {
            _memory.Add(identity, _numbers++);
            EnterContainer(value);
            return true;
        }

        if (Uncloneable.ReasonAgainst(value, _options) is { } reason)
            throw CannotClone(reason);
        _memory.Add(identity, _numbers++);
        if (value is JsView view)
            return WriteView(view);
        if (value is JsSharedArrayBuffer shared)
            WriteSharedMemory(shared);
        else
            RecordLeaves.Write(_writer, value);
        return false;
    }

    private void EnterContainer(JsValue container)
    {
        if (_depth == _frames.Length)
            Array.Resize(ref _frames, _depth * 2);
        ref var frame = ref _frames[_depth++];
        frame.Container = container;
        switch (container)
        {
            case JsMap map:
                _writer.Tag(RecordTag.Map);
                frame.Count = 2L * map.Entries.Used;
                frame.Entries = map.Entries.Freeze();
                break;
            case JsSet set:
                _writer.Tag(RecordTag.Set);
                frame.Count = set.Members.Used;
                frame.Entries = set.Members.Freeze();
                break;
            case JsArray array:
                _writer.TaggedCount(RecordTag.Array, array.Length);
                frame.Length = array.Length;
                frame.Indices = array.Elements.HasHoles ? array.Elements.PresentIndices() : null;
                frame.Count = array.Elements.Present;
                EnterProperties(ref frame, ref array.Properties);
                break;
            default:
                _writer.Tag(RecordTag.Object);
                EnterProperties(ref frame, ref ((JsPropertyHolder)container).Properties);
                break;
        }
    }

    private static void EnterProperties(ref WalkFrame frame, ref PropertyTable properties)
    {
        var isOrdered = !properties.HasIndexNames && properties.Used == properties.Count;
        frame.Slots = isOrdered ? properties.Slots : properties.InScriptOrder();
        frame.SlotCount = properties.Count;
    }

    private bool WriteView(JsView view)
    {
        _writer.Tag(RecordTag.View);
        _writer.Byte((byte)((byte)view.ViewKind | (view.IsLengthTracking ? RecordLimits.LengthTracking : 0)));
        _writer.Count(view.ByteOffset);
        if (!view.IsLengthTracking)
            _writer.Count(view.Length);
        return Enter(view.Buffer);
    }

    private void WriteSharedMemory(JsSharedArrayBuffer buffer)
    {
        _sharedMemory ??= ImmutableArray.CreateBuilder<SharedMemoryReference>();
        _writer.TaggedCount(RecordTag.SharedArrayBuffer, _sharedMemory.Count);
        _sharedMemory.Add(new SharedMemoryReference(buffer.Memory, _options.AgentCluster));
    }

    private DomException CannotClone(string reason) =>
        DomException.DataClone($"{ValuePath.Along(_frames.AsSpan(0, _depth))} cannot be cloned: {reason}.");
}
