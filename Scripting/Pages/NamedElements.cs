using AngleSharp.Dom;

namespace Messaging.Scripting.Pages;

/// <summary>
/// The names by which scripts find frames and elements as if they were variables (HTML Standard 7.2.2.3). A name that was there stays
/// known, and stands for nothing when its element is gone.
/// </summary>
internal sealed class NamedElements(PageRealm realm)
{
    /// <summary>Matches every element that may have such a name.</summary>
    public const string Selector = "[id], iframe[name], form[name], img[name], embed[name], object[name]";

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _fresh = [];

    public void Add(IElement element)
    {
        Add(element.Id);
        if (element.LocalName is "iframe" or "form" or "img" or "embed" or "object")
            Add(element.GetAttribute("name"));
    }

    /// <summary>Scripts are about to run: they know the names from now on.</summary>
    public void Tell()
    {
        if (_fresh.Count == 0)
            return;
        var names = string.Join('\n', _fresh);
        _fresh.Clear();
        realm.Invoke(PageTask.NamesKnown, names);
    }

    // The names cross to the realm one on each line.
    private void Add(string? name)
    {
        if (!string.IsNullOrEmpty(name) && !name.Contains('\n', StringComparison.Ordinal) && _known.Add(name))
            _fresh.Add(name);
    }
}
