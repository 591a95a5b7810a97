using Messaging.Cloning;
using Messaging.Scripting.Cloning;

namespace Messaging.Scripting.Realms;

/// <summary>
/// A prelude's call of the host: its arguments, and the place for its result. Reading an argument as what it is not makes the call
/// throw a TypeError in the script. Valid during the call only.
/// </summary>
public readonly ref struct HostCall
{
    private const int ValueBytes = sizeof(ulong);

    private readonly HostCallResult _result;
    private readonly EngineInstance _engine;
    private readonly int _address;
    private readonly PlainData _plain;

    internal HostCall(EngineInstance engine, int address, int count, HostCallResult result, PlainData plain)
    {
        _plain = plain;
        _engine = engine;
        _address = address;
        _result = result;
        Count = count;
    }

    /// <summary>How many arguments there are, not counting the operation.</summary>
    public int Count { get; }

    /// <summary>Whether the argument is undefined or missing.</summary>
    public bool IsUndefined(int index) => Value(index).IsUndefined;

    public bool IsNull(int index) => Value(index).IsNull;

    public bool IsNumber(int index) => Value(index).IsNumber;

    public bool IsText(int index) => Value(index).IsText;

    public bool IsBoolean(int index) => Value(index).IsBoolean;

    public double Number(int index) => Value(index) is { IsNumber: true } value ? value.Number : throw Not(index, "a number");

    /// <summary>The argument as an integer, which it must be exactly.</summary>
    public int Integer(int index)
    {
        var number = Number(index);
        return (int)number == number ? (int)number : throw Not(index, "a 32-bit integer");
    }

    public bool Boolean(int index) => Value(index) is { IsBoolean: true } value ? value.Boolean : throw Not(index, "a boolean");

    /// <summary>The argument's UTF-16, in which surrogates may be unpaired.</summary>
    public string Text(int index) => Value(index) is { IsText: true } value ? _engine.ReadText(value) : throw Not(index, "a string");

    /// <summary>
    /// The bytes of a Uint8Array or ArrayBuffer. They are the script's own, not a copy, and valid until script runs again.
    /// </summary>
    public ReadOnlySpan<byte> Bytes(int index) =>
        _engine.TryReadBytes(Value(index), out var bytes) ? bytes : throw Not(index, "a Uint8Array or an ArrayBuffer");

    /// <summary>The shared memory whose number the argument is.</summary>
    public SharedMemory SharedMemory(int index) =>
        _engine.Shared?.MemoryOf(Integer(index)) ?? throw Not(index, "the number of shared memory");

    /// <summary>The argument in the binary form of structured clone; false if it is not plain data, see <see cref="PlainData"/>.</summary>
    public bool TryRecord(int index, out byte[] record) => _plain.TryWrite(Value(index), out record);

    /// <summary>The argument, whatever it is of what can cross the boundary. Bytes are copied.</summary>
    public RealmValue Item(int index) => ValueTransfer.ToHost(_engine, Value(index));

    public void Return(RealmValue value) => _result.Set(ValueTransfer.ToEngine(_engine, value));

    /// <summary>Returns an array.</summary>
    public void Return(ReadOnlySpan<RealmValue> values) => _result.Set(_engine.NewArray(values));

    public void Return(double value) => _result.Set(JsValue.From(value));

    public void Return(bool value) => _result.Set(JsValue.From(value));

    public void Return(string value) => _result.Set(_engine.NewText(value));

    /// <summary>Returns a Uint8Array with a copy of the bytes.</summary>
    public void Return(ReadOnlySpan<byte> value) => _result.Set(_engine.NewBytes(value));

    public void ReturnNull() => _result.Set(JsValue.Null);

    private JsValue Value(int index) => (uint)index < (uint)Count ? _engine.ReadValue(_address + index * ValueBytes) : JsValue.Undefined;

    private static HostCallException Not(int index, string expected) => new("TypeError", $"Argument {index + 1} of the host call is not {expected}.");
}
