using System.Numerics;

namespace Messaging.Cloning;

public abstract partial class JsValue
{
    public static implicit operator JsValue(bool value) => JsBoolean.Of(value);

    public static implicit operator JsValue(int value) => JsNumber.Of(value);

    public static implicit operator JsValue(double value) => JsNumber.Of(value);

    public static implicit operator JsValue(BigInteger value) => new JsBigInt(value);

    /// <summary>A string; the null reference becomes JavaScript's null.</summary>
    public static implicit operator JsValue(string? value) => value is null ? JsNull.Value : new JsString(value);

    /// <summary>The boolean in this value, or in the wrapper object that it is.</summary>
    /// <exception cref="InvalidCastException">The value is something else.</exception>
    public bool AsBoolean() => Unwrapped is JsBoolean boolean ? boolean.Boolean : throw IsNot("a boolean");

    /// <summary>The number in this value, or in the wrapper object that it is.</summary>
    /// <exception cref="InvalidCastException">The value is something else.</exception>
    public double AsNumber() => Unwrapped is JsNumber number ? number.Number : throw IsNot("a number");

    /// <summary>The number in this value as a whole number of 32 bits.</summary>
    /// <exception cref="InvalidCastException">The value is something else, has a fraction or is out of range.</exception>
    public int AsInt32() =>
        Unwrapped is JsNumber number && number.Number == (int)number.Number ? (int)number.Number : throw IsNot("a whole number of 32 bits");

    /// <summary>The big integer in this value, or in the wrapper object that it is.</summary>
    /// <exception cref="InvalidCastException">The value is something else.</exception>
    public BigInteger AsBigInteger() => Unwrapped is JsBigInt integer ? integer.Integer : throw IsNot("a bigint");

    /// <summary>The UTF-16 text in this value, or in the wrapper object that it is; lone surrogates are kept.</summary>
    /// <exception cref="InvalidCastException">The value is something else.</exception>
    public string AsString() => Unwrapped is JsString text ? text.Text : throw IsNot("a string");

    private JsValue Unwrapped => this is JsWrapperObject wrapper ? wrapper.Primitive : this;

    private InvalidCastException IsNot(string expected) => new($"Expected {expected}, but the value is {this} (kind {Kind}).");
}
