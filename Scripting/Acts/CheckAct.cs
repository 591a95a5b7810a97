namespace Messaging.Scripting.Acts;

/// <summary>Checks or unchecks the first box or radio button that a selector matches, as a click does; nothing if it is so already.</summary>
public sealed record CheckAct(string Selector, bool IsChecked) : PageAct
{
    public override string ToString() => $"{(IsChecked ? "check" : "uncheck")} {Selector}";
}
