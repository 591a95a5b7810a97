using System.Globalization;

namespace Messaging.Cloning;

/// <summary>How values read as text in a script (ECMAScript, ToString and Number::toString).</summary>
internal static class ScriptText
{
    private const int LongestPlain = 21;
    private const int MostLeadingZeros = 6;

    /// <summary>A primitive, or the primitive in a wrapper, as text; any other object as <c>[object Kind]</c>.</summary>
    public static string Of(JsValue value) => value switch
    {
        JsUndefined => "undefined",
        JsNull => "null",
        JsBoolean boolean => boolean.Boolean ? "true" : "false",
        JsNumber number => Of(number.Number),
        JsBigInt integer => integer.Integer.ToString(CultureInfo.InvariantCulture),
        JsString text => text.Text,
        JsWrapperObject wrapper => Of(wrapper.Primitive),
        _ => $"[object {value.Kind}]",
    };

    public static string Of(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return "0";
        return number < 0 ? "-" + Positive(-number) : Positive(number);
    }

    private static string Positive(double number)
    {
        var (digits, point) = ShortestDigits(number);
        if (point > LongestPlain || point <= -MostLeadingZeros)
            return Exponential(digits, point - 1);
        if (point <= 0)
            return "0." + new string('0', -point) + digits;
        return point >= digits.Length ? digits.PadRight(point, '0') : digits.Insert(point, ".");
    }

    private static string Exponential(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : digits.Insert(1, ".");
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    // The digits without zeros at either end, and how many of them stand before the decimal point.
    private static (string Digits, int Point) ShortestDigits(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.Integer, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf('.');
        var digits = pointAt < 0 ? mantissa : mantissa.Remove(pointAt, 1);
        var point = (pointAt < 0 ? mantissa.Length : pointAt) + exponent;
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits[leading..].TrimEnd('0'), point - leading);
    }
}
