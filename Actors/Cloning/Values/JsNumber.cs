namespace Messaging.Cloning;

/// <summary>A JavaScript number: a 64-bit float with every NaN alike, and with -0 apart from 0.</summary>
public sealed class JsNumber : JsValue
{
    private const int SmallestShared = -1;
    private const int LargestShared = 1023;
    private static readonly JsNumber[] Shared = MakeShared();

    private JsNumber(double value) => Number = value;

    public override JsKind Kind => JsKind.Number;

    public double Number { get; }

    public static JsNumber Of(double value)
    {
        var whole = (int)value;
        return whole == value && (whole != 0 || !double.IsNegative(value)) ? Of(whole) : new JsNumber(value);
    }

    /// <summary>Small whole numbers, which most messages are full of, are shared instances.</summary>
    public static JsNumber Of(int value) =>
        value is >= SmallestShared and <= LargestShared ? Shared[value - SmallestShared] : new JsNumber(value);

    private static JsNumber[] MakeShared()
    {
        var shared = new JsNumber[LargestShared - SmallestShared + 1];
        for (var i = 0; i < shared.Length; i++)
            shared[i] = new JsNumber(SmallestShared + i);
        return shared;
    }
}
