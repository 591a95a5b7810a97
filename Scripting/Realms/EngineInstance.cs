using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Messaging.Scripting.Realms.Heap;
using Messaging.Scripting.Realms.Sharing;
using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// One running engine: its memory with one context in it, and the operations on values there. Who gets a value from here must free it.
/// </summary>
internal sealed class EngineInstance
{
    private const int OutBytes = 16;
    private const int OptionsBytes = 16;
    private const int ScratchTextBytes = 4096;
    private const int ScratchArguments = 64;
    private const int ValueBytes = sizeof(ulong);

    private readonly EngineFunctions _functions;
    private readonly WasmInstance _instance;
    private readonly int _scratch;

    // How many values in the scratch memory are arguments of calls that are running, one within another.
    private int _argumentsInUse;

    /// <summary>Takes over an instance whose engine is initialised.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="scratch">The address of <see cref="AllocateScratch"/> bytes, or 0 to allocate them.</param>
    public EngineInstance(ScriptEngine engine, WasmInstance instance, int scratch = 0)
    {
        _functions = engine.Functions;
        _instance = instance;
        Memory = instance.Memory!;
        Context = _functions.Context(instance);
        Runtime = _functions.Runtime(instance);
        _scratch = scratch != 0 ? scratch : Allocate(ScratchBytes);
    }

    /// <summary>A block of engine memory for what passes between host and engine within one operation.</summary>
    public int Scratch => _scratch;

    /// <summary>The shared memory that script can reach; null while preludes run.</summary>
    public SharedBlocks? Shared { get; set; }

    public WasmMemory Memory { get; }

    /// <summary>The engine's objects, until it runs again.</summary>
    public EngineHeap Heap => new(Memory.Span);

    public WasmInstance Instance => _instance;

    public EngineFunctions Functions => _functions;

    public int Context { get; }

    public int Runtime { get; }

    private static int ScratchBytes => OutBytes + OptionsBytes + ScratchTextBytes + ScratchArguments * ValueBytes;

    private int ScratchOptions => _scratch + OutBytes;

    private int ScratchText => _scratch + OutBytes + OptionsBytes;

    private int ScratchArgument(int number) => ScratchText + ScratchTextBytes + number * ValueBytes;

    /// <summary>Engine memory, to be released.</summary>
    /// <exception cref="EngineMemoryException">The engine has no more memory.</exception>
    public int Allocate(int bytes)
    {
        var address = _functions.Allocate(_instance, bytes);
        return address != 0 ? address : throw new EngineMemoryException();
    }

    public void Release(int address) => _functions.Release(_instance, address);

    /// <summary>Compiles and runs a script, or compiles a module.</summary>
    public JsValue Evaluate(string source, string fileName, int firstLine, EvaluationFlags flags)
    {
        var code = NewCText(source, out var length);
        var name = NewCText(fileName, out _);
        var options = Memory.Slice(ScratchOptions, OptionsBytes);
        BinaryPrimitives.WriteInt32LittleEndian(options, 1);
        BinaryPrimitives.WriteInt32LittleEndian(options[4..], (int)flags);
        BinaryPrimitives.WriteInt32LittleEndian(options[8..], name);
        BinaryPrimitives.WriteInt32LittleEndian(options[12..], firstLine);
        var result = Value(_functions.Evaluate(_instance, Context, code, length, ScratchOptions));
        Release(name);
        Release(code);
        return result;
    }

    /// <summary>Calls a function of script without a receiver. The arguments stay the caller's.</summary>
    public JsValue Call(JsValue function, params ReadOnlySpan<JsValue> arguments)
    {
        var address = PlaceArguments(arguments);
        var result = _functions.Call(_instance, Context, (long)function.Bits, (long)JsValue.Undefined.Bits, arguments.Length, address);
        RemoveArguments(address, arguments.Length);
        return Value(result);
    }

    /// <summary>Places values side by side in memory, to be removed in the opposite order.</summary>
    public int PlaceArguments(params ReadOnlySpan<JsValue> arguments)
    {
        var isInScratch = _argumentsInUse + arguments.Length <= ScratchArguments;
        var address = isInScratch ? ScratchArgument(_argumentsInUse) : Allocate(arguments.Length * ValueBytes);
        for (var i = 0; i < arguments.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(Memory.Slice(address + i * ValueBytes, ValueBytes), arguments[i].Bits);
        if (isInScratch)
            _argumentsInUse += arguments.Length;
        return address;
    }

    public void RemoveArguments(int address, int count)
    {
        if (address >= ScratchArgument(0) && address < ScratchArgument(ScratchArguments))
            _argumentsInUse -= count;
        else
            Release(address);
    }

    /// <summary>A value that lies in memory; it stays whoever's it is.</summary>
    public JsValue ReadValue(int address) => new(BinaryPrimitives.ReadUInt64LittleEndian(Memory.Slice(address, ValueBytes)));

    public JsValue Duplicate(JsValue value) => value.IsReference ? Value(_functions.DuplicateValue(_instance, Context, (long)value.Bits)) : value;

    public void Free(JsValue value)
    {
        if (value.IsReference)
            _functions.FreeValue(_instance, Context, (long)value.Bits);
    }

    /// <summary>The exception that was thrown last, which is then no longer pending.</summary>
    public JsValue TakeException() => Value(_functions.GetException(_instance, Context));

    /// <summary>Makes a value the pending exception and takes it over; returns the mark of an exception.</summary>
    public JsValue Throw(JsValue value) => Value(_functions.Throw(_instance, Context, (long)value.Bits));

    public JsValue NewText(ReadOnlySpan<char> text)
    {
        var isAscii = Ascii.IsValid(text);
        var bytes = isAscii ? text.Length : text.Length * sizeof(char);
        var address = bytes <= ScratchTextBytes ? ScratchText : Allocate(bytes);
        var target = Memory.Slice(address, bytes);
        if (isAscii)
            Ascii.FromUtf16(text, target, out _);
        else
            MemoryMarshal.AsBytes(text).CopyTo(target);
        var create = isAscii ? _functions.NewText : _functions.NewWideText;
        var value = Value(create(_instance, Context, address, text.Length));
        if (address != ScratchText)
            Release(address);
        return value;
    }

    /// <summary>A text of ASCII only.</summary>
    public JsValue NewAsciiText(ReadOnlySpan<byte> text)
    {
        var address = text.Length <= ScratchTextBytes ? ScratchText : Allocate(text.Length);
        text.CopyTo(Memory.Slice(address, text.Length));
        var value = Value(_functions.NewText(_instance, Context, address, text.Length));
        if (address != ScratchText)
            Release(address);
        return value;
    }

    /// <summary>A text's UTF-16. The value must be a text.</summary>
    /// <exception cref="EngineMemoryException">The engine has no memory for it.</exception>
    public string ReadText(JsValue value)
    {
        var address = _functions.GetWideText(_instance, Context, _scratch, (long)value.Bits);
        if (address == 0)
        {
            Free(TakeException());
            throw new EngineMemoryException();
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(Memory.Slice(_scratch, sizeof(int)));
        var text = MemoryMarshal.Cast<byte, char>(Memory.Slice(address, length * sizeof(char))).ToString();
        _functions.FreeWideText(_instance, Context, address);
        return text;
    }

    /// <summary>A Uint8Array of its own with these bytes.</summary>
    public JsValue NewBytes(ReadOnlySpan<byte> bytes)
    {
        var address = Allocate(Math.Max(bytes.Length, 1));
        bytes.CopyTo(Memory.Slice(address, bytes.Length));
        var value = Value(_functions.NewBytes(_instance, Context, address, bytes.Length));
        Release(address);
        return value;
    }

    /// <summary>A SharedArrayBuffer over memory of the engine that something else keeps.</summary>
    public JsValue NewSharedBuffer(int address, int length)
    {
        const int NothingToFree = 0, IsShared = 1, NoLimit = 0;
        return Value(_functions.NewBuffer(_instance, Context, address, length, NoLimit, NothingToFree, 0, IsShared));
    }

    /// <summary>
    /// The bytes of a Uint8Array or ArrayBuffer, until the engine runs again; false for any other value, and for a detached one.
    /// </summary>
    public bool TryReadBytes(JsValue value, out Span<byte> bytes)
    {
        bytes = default;
        if (!value.IsReference)
            return false;
        var read = _functions.IsBuffer(_instance, (long)value.Bits) != 0 ? _functions.GetBuffer : _functions.GetBytes;
        BinaryPrimitives.WriteInt32LittleEndian(Memory.Slice(_scratch, sizeof(int)), 0);
        var address = read(_instance, Context, _scratch, (long)value.Bits);
        var length = BinaryPrimitives.ReadInt32LittleEndian(Memory.Slice(_scratch, sizeof(int)));
        if (address == 0 && length == 0)
        {
            var thrown = TakeException();
            Free(thrown);
            return !thrown.IsReference;
        }

        bytes = Memory.Slice(address, length);
        return true;
    }

    /// <summary>The engine's number for an object's class, 0 for what is no object.</summary>
    public int ClassOf(JsValue value) => value.IsReference ? _functions.ClassId(_instance, (long)value.Bits) : 0;

    public bool IsFunction(JsValue value) => value.IsReference && _functions.IsFunction(_instance, Context, (long)value.Bits) != 0;

    /// <summary>An object's property; the name must be ASCII.</summary>
    public JsValue GetProperty(JsValue target, string name)
    {
        var address = NewCText(name, out _);
        var value = Value(_functions.GetProperty(_instance, Context, (long)target.Bits, address));
        Release(address);
        return value;
    }

    /// <summary>Sets an object's property and takes the value over; the name must be ASCII.</summary>
    public void SetProperty(JsValue target, string name, JsValue value)
    {
        var address = NewCText(name, out _);
        _functions.SetProperty(_instance, Context, (long)target.Bits, address, (long)value.Bits);
        Release(address);
    }

    /// <summary>An array of its own with these values; the mark of an exception where the engine has no memory for it.</summary>
    public JsValue NewArray(ReadOnlySpan<RealmValue> values)
    {
        const int Plain = 1 << 0 | 1 << 1 | 1 << 2;
        var array = Value(_functions.NewArray(_instance, Context));
        for (var i = 0; i < values.Length && !array.IsException; i++)
        {
            var value = ValueTransfer.ToEngine(this, values[i]);
            if (!value.IsException && _functions.DefineElement(_instance, Context, (long)array.Bits, i, (long)value.Bits, Plain) >= 0)
                continue;
            Free(array);
            return JsValue.Exception;
        }

        return array;
    }

    public JsValue GetElement(JsValue target, int index) => Value(_functions.GetElement(_instance, Context, (long)target.Bits, index));

    /// <summary>A text in UTF-8 with a zero behind it, to be released.</summary>
    public int NewCText(string text, out int length)
    {
        length = Encoding.UTF8.GetByteCount(text);
        var address = Allocate(length + 1);
        WriteCText(text, address, length);
        return address;
    }

    /// <summary>
    /// A text like <see cref="NewCText"/>, but in memory that the engine releases; 0 where it has none left and has thrown.
    /// </summary>
    public int NewCTextForEngine(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var address = _functions.AllocateForEngine(_instance, Context, length + 1);
        if (address != 0)
            WriteCText(text, address, length);
        return address;
    }

    /// <summary>Reads a text in UTF-8 with a zero behind it.</summary>
    public string ReadCText(int address)
    {
        var bytes = Memory.Span[address..];
        return Encoding.UTF8.GetString(bytes[..bytes.IndexOf((byte)0)]);
    }

    private void WriteCText(string text, int address, int length)
    {
        var target = Memory.Slice(address, length + 1);
        Encoding.UTF8.GetBytes(text, target);
        target[length] = 0;
    }

    private static JsValue Value(long bits) => new((ulong)bits);
}
