using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>Makes the documents of windows from the HTML files of sites.</summary>
public sealed class PageDocuments(SiteMap sites, PageOptions? options = null) : IDocumentFactory
{
    private readonly PageOptions _options = options ?? new PageOptions();

    public DocumentProgram Create(DocumentScope scope)
    {
        if (scope.Url == "about:blank")
            return new Page(scope, sites, _options, "");
        if (sites.TryRead(scope.Url, out var problem) is not { } text)
            throw new DocumentNotFoundException(problem);
        return new Page(scope, sites, _options, text);
    }
}
