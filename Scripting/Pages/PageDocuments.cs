using Messaging.Scripting.Sites;
using Messaging.Scripting.Storage;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>Makes the documents of windows from the HTML files of sites.</summary>
public sealed class PageDocuments(ResourceLoader loader, PageOptions? options = null) : IDocumentFactory
{
    private readonly PageOptions _options = options ?? new PageOptions();
    private readonly StorageShelf _storage = new();

    public PageDocuments(SiteMap sites, PageOptions? options = null)
        : this(new ResourceLoader(sites), options)
    {
    }

    public DocumentProgram Create(DocumentScope scope)
    {
        var result = scope.Srcdoc is { } text ? Resource.OfHtml(scope.Url, text) : loader.Load(scope.Url);
        return result.IsFound
            ? new Page(scope, loader, _storage, _options, result.Resource)
            : throw new DocumentNotFoundException(result.Failure.Message);
    }
}
