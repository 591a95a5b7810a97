namespace Messaging.Cloning;

/// <summary>
/// An object of C# that stands for a value of its own inside a message, such as a port: <see cref="JsValue.From"/> uses that value.
/// </summary>
public interface IJsValueSource
{
    JsValue Value { get; }
}
