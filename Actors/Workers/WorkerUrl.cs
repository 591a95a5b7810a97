using Messaging.Errors;

namespace Messaging.Workers;

/// <summary>The first argument of the constructors of workers (HTML Standard 10.2.6.3 and 10.2.6.4).</summary>
internal static class WorkerUrl
{
    /// <exception cref="DomException">SyntaxError.</exception>
    public static void Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out _))
            throw DomException.Syntax($"'{url}' is not an absolute URL, as a worker's script must have.");
    }
}
