namespace Messaging.Cloning;

/// <summary>The kinds of object that cannot be cloned at all, or not in the state in which one is.</summary>
internal static class Uncloneable
{
    /// <summary>Why an object cannot be cloned, as in "it is a function"; null if nothing speaks against it.</summary>
    public static string? ReasonAgainst(JsValue value, SerializerOptions options) => value switch
    {
        JsArrayBuffer { IsDetached: true } => "it is a detached ArrayBuffer",
        JsView { IsOutOfBounds: true } view => $"it is a {view.ViewKind} that lies outside its buffer",
        JsSharedArrayBuffer when !options.IsCrossOriginIsolated => "it is a SharedArrayBuffer, and the sender is not cross-origin isolated",
        JsPlatformObject platform => $"it is a {platform.InterfaceName} that is not in the transfer list",
        JsOpaque opaque => $"it is {opaque.Description}",
        _ => null,
    };
}
