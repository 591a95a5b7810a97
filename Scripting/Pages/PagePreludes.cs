using Messaging.Scripting.Hosting;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Pages;

/// <summary>The scripts that make a realm a window, and the realm that they leave, which every page begins as a copy of.</summary>
internal static class PagePreludes
{
    public const string Kind = "window";

    private static readonly string[] Names =
    [
        "event-names", "interface-events", "navigation-events", "animation-frames", "membrane", "foreign-clone", "window-proxy", "window", "window-messages",
        "shared-worker", "navigate", "location", "history", "opened-windows", "dialogs", "storage", "node", "named-access", "collections", "mutation-observer",
        "tree-mixins", "character-data", "element", "attributes", "token-list", "dataset", "style", "reflection", "html-or-svg", "html-element", "foreign-elements", "handler-scope",
        "simple-elements", "canvas", "hyperlink", "form-controls", "named-constructors", "forms", "frames", "activation", "document", "documents",
        "rectangles", "view", "media-queries", "box-observers", "tree-walker", "node-iterator", "xpath", "css", "user-acts", "start",
    ];

    private static readonly Lazy<RealmSnapshot> Prepared = new(() => AgentPreludes.Prepare(Kind, Names));

    /// <summary>The state that a page's realm begins in; prepared once for the process.</summary>
    public static RealmSnapshot Snapshot => Prepared.Value;
}
