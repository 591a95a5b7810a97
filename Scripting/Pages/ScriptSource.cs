using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Pages;

/// <summary>The text of a script, and the name and place that its errors are reported with.</summary>
internal sealed record ScriptSource(string Text, string File, ScriptStart Start)
{
    /// <summary>The text with blanks before its first line, so that the engine counts columns as the file has them.</summary>
    public string Padded => Start.Column > 1 ? new string(' ', Start.Column - 1) + Text : Text;
}
