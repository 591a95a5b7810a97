using Messaging.Windows;

namespace Messaging.Simulation.Tests.Support;

/// <summary>Pages by their path.</summary>
internal sealed class Site : IDocumentFactory
{
    private readonly Dictionary<string, Func<Page>> _pages = new(StringComparer.Ordinal);

    public Site Add(string path, Func<Page> page)
    {
        _pages.Add(path, page);
        return this;
    }

    public DocumentProgram Create(DocumentScope scope) => _pages.TryGetValue(new Uri(scope.Url).AbsolutePath, out var page)
        ? page().In(scope)
        : throw new DocumentNotFoundException($"There is no page {scope.Url}.");
}
