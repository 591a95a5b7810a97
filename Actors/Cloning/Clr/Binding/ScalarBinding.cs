using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>How a value becomes a CLR object that has no parts.</summary>
/// <param name="Expected">What is expected, as in "a number".</param>
/// <param name="Bind">The object, or null if the value is not what is expected.</param>
internal sealed record ScalarBinding(string Expected, Func<JsValue, Type, object?> Bind)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly FrozenDictionary<Type, ScalarBinding> Known = new Dictionary<Type, ScalarBinding>
    {
        [typeof(bool)] = new("a boolean", (value, _) => Unwrap(value) is JsBoolean boolean ? boolean.Boolean : null),
        [typeof(string)] = new("a string", (value, _) => Unwrap(value) is JsString text ? text.Text : null),
        [typeof(char)] = new("a string of one code unit", (value, _) => Unwrap(value) is JsString { Text: [var unit] } ? unit : null),
        [typeof(double)] = Float(number => number),
        [typeof(float)] = Float(number => (float)number),
        [typeof(Half)] = Float(number => (Half)number),
        [typeof(decimal)] = new("a number in the range of decimal", (value, _) => DecimalOf(value)),
        [typeof(sbyte)] = Whole(sbyte.MinValue, sbyte.MaxValue, whole => (sbyte)whole),
        [typeof(byte)] = Whole(byte.MinValue, byte.MaxValue, whole => (byte)whole),
        [typeof(short)] = Whole(short.MinValue, short.MaxValue, whole => (short)whole),
        [typeof(ushort)] = Whole(ushort.MinValue, ushort.MaxValue, whole => (ushort)whole),
        [typeof(int)] = Whole(int.MinValue, int.MaxValue, whole => (int)whole),
        [typeof(uint)] = Whole(uint.MinValue, uint.MaxValue, whole => (uint)whole),
        [typeof(long)] = Whole(long.MinValue, long.MaxValue, whole => (long)whole),
        [typeof(ulong)] = Whole(ulong.MinValue, ulong.MaxValue, whole => (ulong)whole),
        [typeof(Int128)] = Whole((BigInteger)Int128.MinValue, (BigInteger)Int128.MaxValue, whole => (Int128)whole),
        [typeof(UInt128)] = Whole((BigInteger)UInt128.MinValue, (BigInteger)UInt128.MaxValue, whole => (UInt128)whole),
        [typeof(BigInteger)] = new("a bigint or whole number", (value, _) => WholeOf(value)),
        [typeof(DateTimeOffset)] = new("a valid date in the years 1 to 9999", (value, _) => InstantOf(value)),
        [typeof(DateTime)] = new("a valid date in the years 1 to 9999", (value, _) => InstantOf(value)?.UtcDateTime),
        [typeof(Regex)] = new("a regular expression that .NET can parse", (value, _) => RegexOf(value)),
        [typeof(Guid)] = Parsed("a GUID", text => Guid.TryParse(text, out var guid) ? guid : null),
        [typeof(Uri)] = Parsed("a URI", text => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address : null),
        [typeof(Version)] = Parsed("a version", text => Version.TryParse(text, out var version) ? version : null),
        [typeof(Rune)] = Parsed("a string of one character", RuneOf),
        [typeof(TimeSpan)] = Parsed("a time span", text => TimeSpan.TryParse(text, Invariant, out var span) ? span : null),
        [typeof(DateOnly)] = Parsed("a date as text", text => DateOnly.TryParse(text, Invariant, out var date) ? date : null),
        [typeof(TimeOnly)] = Parsed("a time as text", text => TimeOnly.TryParse(text, Invariant, out var time) ? time : null),
        [typeof(byte[])] = Bytes(bytes => bytes),
        [typeof(Memory<byte>)] = Bytes(bytes => new Memory<byte>(bytes)),
        [typeof(ReadOnlyMemory<byte>)] = Bytes(bytes => new ReadOnlyMemory<byte>(bytes)),
        [typeof(DomException)] = new("a DOMException with a legacy code", (value, _) => DomExceptionOf(value)),
        [typeof(Exception)] = new("an error", (value, _) => ExceptionOf(value)),
    }.ToFrozenDictionary();

    private static readonly ScalarBinding Enumeration = new("one of its names", (value, type) => EnumOf(value, type));

    private static readonly ScalarBinding Platform = new("such an object", (value, type) => FaceOf(value, type));

    /// <summary>How to bind to a type, or null if it is the type of an object with parts.</summary>
    public static ScalarBinding? Find(Type type)
    {
        if (Known.TryGetValue(type, out var known))
            return known;
        if (type.IsEnum)
            return Enumeration with { Expected = $"one of {string.Join(", ", Enum.GetNames(type))}" };
        var isPlatform = typeof(IJsValueSource).IsAssignableFrom(type) || typeof(ITransferable).IsAssignableFrom(type);
        return isPlatform ? Platform with { Expected = $"a {type.Name}" } : null;
    }

    private static ScalarBinding Float(Func<double, object> convert) =>
        new("a number", (value, _) => Unwrap(value) is JsNumber number ? convert(number.Number) : null);

    private static ScalarBinding Whole(BigInteger least, BigInteger most, Func<BigInteger, object> convert) =>
        new(
            $"a whole number from {least} to {most}",
            (value, _) => WholeOf(value) is { } whole && whole >= least && whole <= most ? convert(whole) : null);

    private static ScalarBinding Parsed(string expected, Func<string, object?> parse) =>
        new(expected, (value, _) => Unwrap(value) is JsString text ? parse(text.Text) : null);

    private static ScalarBinding Bytes(Func<byte[], object> convert) =>
        new("a buffer or a view on one", (value, _) => BytesOf(value) is { } bytes ? convert(bytes) : null);

    private static object? RuneOf(string text) =>
        Rune.TryGetRuneAt(text, 0, out var rune) && rune.Utf16SequenceLength == text.Length ? rune : null;

    private static JsValue Unwrap(JsValue value) => value is JsWrapperObject wrapper ? wrapper.Primitive : value;

    private static BigInteger? WholeOf(JsValue value) => Unwrap(value) switch
    {
        JsBigInt integer => integer.Integer,
        JsNumber number when double.IsInteger(number.Number) => new BigInteger(number.Number),
        _ => null,
    };

    private static object? DecimalOf(JsValue value) => Unwrap(value) switch
    {
        JsNumber number when Math.Abs(number.Number) < (double)decimal.MaxValue => (decimal)number.Number,
        JsBigInt integer when BigInteger.Abs(integer.Integer) <= (BigInteger)decimal.MaxValue => (decimal)integer.Integer,
        _ => null,
    };

    private static DateTimeOffset? InstantOf(JsValue value)
    {
        if (value is not JsDate { IsValid: true } date)
            return null;
        var least = (DateTimeOffset.MinValue - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        var most = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        return date.TimeMs >= least && date.TimeMs <= most ? DateTimeOffset.FromUnixTimeMilliseconds((long)date.TimeMs) : null;
    }

    private static Regex? RegexOf(JsValue value)
    {
        if (value is not JsRegExp pattern)
            return null;
        var options = (pattern.Flags.Contains('i') ? RegexOptions.IgnoreCase : 0)
            | (pattern.Flags.Contains('m') ? RegexOptions.Multiline : 0)
            | (pattern.Flags.Contains('s') ? RegexOptions.Singleline : 0);
        try
        {
            return new Regex(pattern.Source, options | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    private static byte[]? BytesOf(JsValue value) => value switch
    {
        JsView view => view.Bytes.ToArray(),
        JsBuffer buffer => buffer.Bytes.ToArray(),
        _ => null,
    };

    private static Exception? ExceptionOf(JsValue value) => value switch
    {
        JsDomException exception => DomExceptionOf(value) ?? new Exception($"{exception.Name}: {exception.Message}"),
        JsError { ErrorType: JsErrorType.TypeError } error => new TypeErrorException(error.Message ?? ""),
        JsError error => new Exception(error.Message ?? ""),
        _ => null,
    };

    private static DomException? DomExceptionOf(JsValue value) =>
        value is JsDomException { Code: not 0 } exception ? new DomException((DomErrorKind)exception.Code, exception.Message) : null;

    private static object? EnumOf(JsValue value, Type type) => Unwrap(value) switch
    {
        JsString text => Enum.TryParse(type, text.Text, ignoreCase: true, out var named) ? named : null,
        JsNumber { Number: var number } when (int)number == number => Enum.ToObject(type, (int)number),
        _ => null,
    };

    private static object? FaceOf(JsValue value, Type type)
    {
        if (value is not JsPlatformObject platform)
            return null;
        var face = (platform.Target as IClrFaced)?.Face;
        return type.IsInstanceOfType(face) ? face : type.IsInstanceOfType(platform.Target) ? platform.Target : null;
    }
}
