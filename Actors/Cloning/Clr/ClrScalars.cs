using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>CLR values that hold no others, as values that can be sent.</summary>
internal static class ClrScalars
{
    /// <summary>The largest whole number up to which a script's numbers are exact.</summary>
    public const long LargestExact = (1L << 53) - 1;

    private const RegexOptions OptionsOfScripts = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline;

    private const RegexOptions OptionsWithoutMeaning =
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ECMAScript | RegexOptions.NonBacktracking;

    /// <summary>The value, or null if it is no scalar.</summary>
    public static JsValue? TryConvert(object value) => value switch
    {
        string text => new JsString(text),
        bool boolean => boolean,
        int number => number,
        double number => number,
        char unit => unit.ToString(),
        byte or sbyte or short or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        float or Half or decimal => ToDouble(value),
        long or ulong or uint or Int128 or UInt128 => FromWhole(ToBigInteger(value)),
        BigInteger integer => integer,
        Enum => value.ToString(),
        DateTimeOffset instant => new JsDate(instant),
        DateTime time => new JsDate(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time),
        Guid or TimeSpan or DateOnly or TimeOnly or Uri or Version or Rune => ToText(value),
        _ => TryConvertObject(value),
    };

    /// <summary>The value if it is a scalar with an identity, which a message keeps.</summary>
    private static JsValue? TryConvertObject(object value) => value switch
    {
        JsValue made => made,
        IJsValueSource source => source.Value,
        ITransferable transferable => new JsPlatformObject(transferable, value.GetType().Name),
        byte[] bytes => new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(bytes)),
        Memory<byte> bytes => new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(bytes.ToArray())),
        ReadOnlyMemory<byte> bytes => new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(bytes.ToArray())),
        Regex pattern when MeansTheSameInScripts(pattern.Options) => new JsRegExp(pattern.ToString(), FlagsOf(pattern.Options)),
        DomException exception => new JsDomException(exception.Name, exception.Message),
        Exception exception => new JsError(TypeOf(exception), exception.Message),
        _ => null,
    };

    private static JsValue FromWhole(BigInteger whole) => BigInteger.Abs(whole) <= LargestExact ? (double)whole : whole;

    private static BigInteger ToBigInteger(object value) => value switch
    {
        long number => number,
        ulong number => number,
        uint number => number,
        Int128 number => number,
        _ => (UInt128)value,
    };

    private static double ToDouble(object value) =>
        value is Half half ? (double)half : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string ToText(object value) => value switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        _ => value.ToString()!,
    };

    private static bool MeansTheSameInScripts(RegexOptions options) => (options & ~(OptionsOfScripts | OptionsWithoutMeaning)) == 0;

    private static string FlagsOf(RegexOptions options) =>
        (options.HasFlag(RegexOptions.IgnoreCase) ? "i" : "")
        + (options.HasFlag(RegexOptions.Multiline) ? "m" : "")
        + (options.HasFlag(RegexOptions.Singleline) ? "s" : "");

    private static JsErrorType TypeOf(Exception exception) => exception switch
    {
        ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException => JsErrorType.RangeError,
        TypeErrorException or ArgumentException or InvalidCastException or NullReferenceException => JsErrorType.TypeError,
        FormatException => JsErrorType.SyntaxError,
        _ => JsErrorType.Error,
    };
}
