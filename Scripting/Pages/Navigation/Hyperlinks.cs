using AngleSharp.Dom;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>What a link does when it is followed (HTML Standard 4.6.4).</summary>
internal sealed class Hyperlinks(DocumentExits exits)
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\f'];

    public void Follow(IElement link)
    {
        if (exits.Find(link.GetAttribute("href") ?? "") is not { } url)
            return;
        if (link.HasAttribute("download"))
            exits.Refuse(url.Href, "nothing is downloaded; the page stays where it is");
        else
            exits.Go(url.Href, link.GetAttribute("target"), FeaturesOf(link));
    }

    // A link to a new window tells it nothing of its opener unless it says so.
    private static WindowFeatures FeaturesOf(IElement link)
    {
        var relations = (link.GetAttribute("rel") ?? "").ToLowerInvariant().Split(Blanks);
        var isBlank = "_blank".Equals(link.GetAttribute("target"), StringComparison.OrdinalIgnoreCase);
        var noReferrer = relations.Contains("noreferrer");
        return new WindowFeatures(noReferrer || relations.Contains("noopener") || (isBlank && !relations.Contains("opener")), noReferrer);
    }
}
