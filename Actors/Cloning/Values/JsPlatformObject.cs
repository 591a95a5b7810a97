namespace Messaging.Cloning;

/// <summary>
/// A platform object that can be transferred, such as a port, as a value inside a message or an entry of a transfer list. Two of these over
/// the same target are the same object.
/// </summary>
public sealed class JsPlatformObject(ITransferable target, string interfaceName) : JsValue
{
    public override JsKind Kind => JsKind.PlatformObject;

    public ITransferable Target { get; } = target;

    /// <summary>The name of its interface, for example <c>MessagePort</c>.</summary>
    public string InterfaceName { get; } = interfaceName;
}
