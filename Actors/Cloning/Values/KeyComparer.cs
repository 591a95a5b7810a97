using System.Runtime.CompilerServices;

namespace Messaging.Cloning;

/// <summary>
/// How keys of maps and members of sets are told apart (ECMAScript, SameValueZero): primitives by value, with NaN equal to itself and -0
/// to 0; objects by reference. The hashes of numbers are seeded, so that nobody can choose a message whose keys all collide.
/// </summary>
internal sealed class KeyComparer : IEqualityComparer<JsValue>
{
    public static readonly KeyComparer Instance = new();

    public bool Equals(JsValue? x, JsValue? y) => (x, y) switch
    {
        (JsNumber a, JsNumber b) => a.Number == b.Number || (double.IsNaN(a.Number) && double.IsNaN(b.Number)),
        (JsString a, JsString b) => a.Text == b.Text,
        (JsBigInt a, JsBigInt b) => a.Integer == b.Integer,
        _ => ReferenceEquals(x, y),
    };

    public int GetHashCode(JsValue key) => key switch
    {
        JsNumber number => HashOf(number.Number),
        JsString text => text.Text.GetHashCode(),
        JsBigInt integer => integer.Integer.GetHashCode(),
        _ => RuntimeHelpers.GetHashCode(key),
    };

    private static int HashOf(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(double.IsNaN(number) ? double.NaN : number + 0.0);
        return HashCode.Combine((int)bits, (int)(bits >> 32));
    }
}
