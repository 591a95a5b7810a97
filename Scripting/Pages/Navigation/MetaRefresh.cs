using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Messaging.Windows;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>A document that asks to be left, or loaded anew, after some seconds: <c>meta http-equiv=refresh</c> (HTML Standard 4.2.5.3).</summary>
internal sealed partial class MetaRefresh(DocumentScope scope, DocumentExits exits)
{
    // Scripts number their timers from 1 on.
    private const int Timer = -1;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The document has loaded: the seconds begin to pass.</summary>
    public void Begin(IHtmlDocument document)
    {
        var content = document.QuerySelector("meta[http-equiv=refresh i]")?.GetAttribute("content");
        if (content is null || Form().Match(content) is not { Success: true } match)
            return;
        var delay = double.TryParse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture, out var seconds) && seconds < Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : Longest;
        if (exits.Find(match.Groups["url"] is { Success: true, Value: var url } ? url : scope.Url) is { } target)
            scope.StartTimer(Timer, delay, () => exits.MoveTo(target.Href));
    }

    [GeneratedRegex(@"^\s*(?<seconds>\d+)[\d.]*\s*(?:[;,\s]\s*(?:url\s*=\s*)?(?:""(?<url>[^""]*)""?.*|'(?<url>[^']*)'?.*|(?<url>[^""'\s].*?))?\s*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
