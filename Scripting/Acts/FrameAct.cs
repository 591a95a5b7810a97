namespace Messaging.Scripting.Acts;

/// <summary>An act in a frame of the page.</summary>
/// <param name="FrameSelector">Matches the element that embeds the frame.</param>
/// <param name="Act">What is done in there; may lead into a frame of that frame.</param>
public sealed record FrameAct(string FrameSelector, PageAct Act) : PageAct
{
    public override string ToString() => $"in {(FrameSelector.Contains(' ') ? $"\"{FrameSelector}\"" : FrameSelector)} {Act}";
}
