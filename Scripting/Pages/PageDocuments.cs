using System.Collections.Concurrent;
using Messaging.Scripting.Membranes;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Storage;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>Makes the documents of windows from the HTML files of sites.</summary>
public sealed class PageDocuments(ResourceLoader loader, PageOptions? options = null) : IDocumentFactory
{
    private const string UserAgentSegment = $"/{BrowserActor.ActorName}/";
    private readonly PageOptions _options = options ?? new PageOptions();
    private readonly MembraneTable _realms = new();
    private readonly ConcurrentDictionary<string, StorageShelf> _storage = new(StringComparer.Ordinal);

    public PageDocuments(SiteMap sites, PageOptions? options = null)
        : this(new ResourceLoader(sites), options)
    {
    }

    public bool ReachEachOther => true;

    public DocumentProgram Create(DocumentScope scope)
    {
        var result = scope.Srcdoc is { } text ? Resource.OfHtml(scope.Url, text) : loader.Load(scope.Url);
        return result.IsFound
            ? new Page(scope, loader, StorageOf(scope), _options, result.Resource, _realms)
            : throw new DocumentNotFoundException(result.Failure.Message);
    }

    // Each user agent has a storage of its own, also where several simulated nodes are in one process.
    private StorageShelf StorageOf(DocumentScope scope) =>
        _storage.GetOrAdd(scope.Path[..(scope.Path.IndexOf(UserAgentSegment, StringComparison.Ordinal) + 1)], static _ => new StorageShelf());
}
