using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Pages;

/// <summary>What a script element's type says (HTML Standard 4.12.1.1, "prepare the script element").</summary>
internal static class ScriptKinds
{
    public static ScriptKind Of(IHtmlScriptElement script) => TypeOf(script) switch
    {
        "module" => ScriptKind.Module,
        "importmap" => ScriptKind.ImportMap,
        var type => IsClassic(type) ? ScriptKind.Classic : ScriptKind.None,
    };

    private static bool IsClassic(string type) => type is ""
        or "text/javascript" or "text/ecmascript" or "text/jscript"
        or "text/livescript" or "text/x-ecmascript" or "text/x-javascript" or "application/javascript" or "application/ecmascript"
        or "application/x-ecmascript" or "application/x-javascript" or "text/javascript1.0" or "text/javascript1.1" or "text/javascript1.2"
        or "text/javascript1.3" or "text/javascript1.4" or "text/javascript1.5";

    private static string TypeOf(IHtmlScriptElement script) => script.GetAttribute("type") is { } type
        ? type.Trim().ToLowerInvariant()
        : script.GetAttribute("language") is { Length: > 0 } language ? $"text/{language.ToLowerInvariant()}" : "";
}
