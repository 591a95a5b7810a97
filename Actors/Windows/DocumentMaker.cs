using Messaging.Sandboxing;
using Messaging.Windows.Navigation;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Windows;

/// <summary>Makes the documents of one window: who they are, before anything in them runs.</summary>
internal sealed class DocumentMaker(IWindowCell cell, IWindowHost host, Action<PostMessage> dispatch)
{
    /// <summary>The browsing context group of the window (HTML Standard 7.1.3). A top-level document can ask for one of its own.</summary>
    public long Group { get; private set; } = cell.Place.Creator?.Group ?? cell.Messaging.NextBrowsingContextGroup();

    /// <summary>The empty document that a window has before anything was loaded. It is of whoever made the window.</summary>
    public ActiveDocument MakeInitial() => Make(DocumentAddress.Blank, null, cell.Place.Creator?.Initiator, isInitial: true);

    /// <param name="url">The URL with its fragment.</param>
    public ActiveDocument Make(DocumentState state, string url) => Make(url, state.Srcdoc, state.Initiator, isInitial: false);

    /// <summary>
    /// Applies what the response of a document says of combining it with others. A top-level document that will not share a group with the
    /// one before it gets a new one, and nobody has opened it any more.
    /// </summary>
    /// <param name="before">The document that it follows.</param>
    public void Apply(DocumentPolicy policy, ActiveDocument document, ActiveDocument before)
    {
        if (DocumentAddress.Inherits(document.Scope.Url))
            return;
        document.Policy = policy;
        Confine(document, policy.Sandbox);
        if (cell.Place.IsTopLevel && !OpenerPolicies.Match(before.Policy, before.Scope.Origin, policy, document.Scope.Origin, before.IsInitial))
        {
            Group = cell.Messaging.NextBrowsingContextGroup();
            cell.Place.Opener?.Tell(new WindowClosed(cell.Place.Window), cell.Self);
            cell.Place = cell.Place with { Opener = null, FormerOpener = cell.Place.Opener ?? cell.Place.FormerOpener };
        }

        Settle(document);
    }

    private ActiveDocument Make(string address, string? srcdoc, Initiator? initiator, bool isInitial)
    {
        var url = srcdoc is null ? address : DocumentAddress.Srcdoc;
        var sandbox = cell.Place.Creator?.Sandbox ?? default;
        var origin = DocumentAddress.OriginOf(url, sandbox, initiator?.Origin, cell.Messaging.NewOpaqueOrigin);
        var inherits = DocumentAddress.Inherits(url);
        var global = cell.NewGlobal();
        var scope = new DocumentScope(host, global, url)
        {
            Srcdoc = srcdoc,
            Sandbox = sandbox,
            InheritedBaseUrl = inherits ? initiator?.BaseUrl : null,
            Referrer = initiator is null ? "" : DocumentAddress.ReferrerFor(initiator.Referrer, url),
        };
        var document = new ActiveDocument(scope, global)
        {
            IsInitial = isInitial,
            Posted = new PostedMessageSource { Dispatch = dispatch },
            Policy = inherits ? cell.Place.Creator?.Policy ?? DocumentPolicy.None : DocumentPolicy.None,
        };
        global.Environment = DocumentEnvironment.Of(url, origin, cell.Place, Group, document.Policy);
        return document;
    }

    // What a response forbids is added to what the frame does; it may cost the document its origin.
    private void Confine(ActiveDocument document, Sandbox sandbox)
    {
        var scope = document.Scope;
        var losesOrigin = sandbox.Forbids(SandboxFlags.Origin) && !scope.Sandbox.Forbids(SandboxFlags.Origin);
        scope.Sandbox = scope.Sandbox.Union(sandbox);
        if (losesOrigin)
            document.Global.Environment = DocumentEnvironment.Of(scope.Url, cell.Messaging.NewOpaqueOrigin(), cell.Place, Group, document.Policy);
    }

    private void Settle(ActiveDocument document) => document.Global.Environment =
        DocumentEnvironment.Of(document.Scope.Url, document.Scope.Origin, cell.Place, Group, document.Policy);
}
