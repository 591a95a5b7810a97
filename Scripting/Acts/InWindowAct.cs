namespace Messaging.Scripting.Acts;

/// <summary>An act in one of the windows that are open.</summary>
/// <param name="Window">Its name or its title, or its number: 1 is the window that the run began with.</param>
/// <param name="Act">What is done there; may lead into a frame.</param>
public sealed record InWindowAct(string Window, PageAct Act) : PageAct
{
    public override string ToString() => $"in window {ActWords.Quote(Window)} {Act}";
}
