namespace Messaging.Scripting.Realms;

/// <summary>
/// Values that a realm holds for as long as it lives, and that a snapshot hands on: they lie at the same places in every copy.
/// </summary>
/// <param name="Scratch">The engine instance's scratch memory.</param>
/// <param name="Describe">Tells name, message and stack of what was thrown.</param>
/// <param name="NewError">Makes an error from a name and a message.</param>
/// <param name="Hooks">What the preludes left for the realm to call.</param>
/// <param name="OwnFiles">The names of the preludes and of the bootstrap script, which are no place that a page's author can look
/// at.</param>
/// <param name="PlatformNames">What platform objects are made with.</param>
internal sealed record RealmRoots(
    int Scratch, JsValue Describe, JsValue NewError, PreludeHooks Hooks, IReadOnlyCollection<string> OwnFiles, PlatformNames PlatformNames);
