using Messaging.Cloning;

namespace Messaging.Scripting.Realms;

/// <summary>
/// A value that crosses the boundary between a realm and its host: undefined, null, a boolean, a number, text, bytes or
/// shared memory.
/// </summary>
public readonly struct RealmValue
{
    private readonly double _number;
    private readonly object? _content;
    private readonly ReadOnlyMemory<byte> _bytes;

    private RealmValue(RealmValueKind kind, double number = 0, object? content = null, ReadOnlyMemory<byte> bytes = default)
    {
        Kind = kind;
        _number = number;
        _content = content;
        _bytes = bytes;
    }

    public static RealmValue Undefined => default;

    public static RealmValue Null => new(RealmValueKind.Null);

    /// <summary>
    /// Stands for the value that script of the realm threw last, whatever it is, so that the realm's dispatcher can be given it; undefined
    /// if there is none. Kept until the next throw.
    /// </summary>
    public static RealmValue LastThrown => new(RealmValueKind.LastThrown);

    public RealmValueKind Kind { get; }

    /// <exception cref="InvalidOperationException">It is no boolean.</exception>
    public bool Boolean => Kind == RealmValueKind.Boolean ? _number != 0 : throw Not(RealmValueKind.Boolean);

    /// <exception cref="InvalidOperationException">It is no number.</exception>
    public double Number => Kind == RealmValueKind.Number ? _number : throw Not(RealmValueKind.Number);

    /// <summary>UTF-16, in which surrogates may be unpaired.</summary>
    /// <exception cref="InvalidOperationException">It is no text.</exception>
    public string Text => Kind == RealmValueKind.Text ? (string)_content! : throw Not(RealmValueKind.Text);

    /// <exception cref="InvalidOperationException">It is no bytes.</exception>
    public ReadOnlyMemory<byte> Bytes => Kind == RealmValueKind.Bytes ? _bytes : throw Not(RealmValueKind.Bytes);

    /// <exception cref="InvalidOperationException">It is no shared memory.</exception>
    public SharedMemory Memory => Kind == RealmValueKind.SharedMemory ? (SharedMemory)_content! : throw Not(RealmValueKind.SharedMemory);

    public static RealmValue From(bool value) => new(RealmValueKind.Boolean, value ? 1 : 0);

    public static RealmValue From(double value) => new(RealmValueKind.Number, value);

    public static RealmValue From(string value) => new(RealmValueKind.Text, content: value);

    /// <summary>Bytes, which script sees as a Uint8Array of its own.</summary>
    public static RealmValue From(ReadOnlyMemory<byte> value) => new(RealmValueKind.Bytes, bytes: value);

    /// <summary>Shared memory, which script sees as a number by which it can open it.</summary>
    public static RealmValue From(SharedMemory value) => new(RealmValueKind.SharedMemory, content: value);

    public static implicit operator RealmValue(bool value) => From(value);

    public static implicit operator RealmValue(double value) => From(value);

    public static implicit operator RealmValue(string value) => From(value);

    public static implicit operator RealmValue(byte[] value) => From(value);

    public override string ToString() => Kind switch
    {
        RealmValueKind.Boolean => Boolean ? "true" : "false",
        RealmValueKind.Number => _number.ToString("R"),
        RealmValueKind.Text => Text,
        RealmValueKind.Bytes => $"{_bytes.Length} bytes",
        _ => Kind.ToString(),
    };

    private InvalidOperationException Not(RealmValueKind expected) => new($"The value is {Kind}, not {expected}.");
}
