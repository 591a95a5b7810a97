using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Storage;

/// <summary>
/// The cookies of a user agent, as scripts see them: nothing is ever sent to a server, and none comes from one. They last as long as the run.
/// Thread-safe.
/// </summary>
internal sealed class CookieJar
{
    private const int MostOfDomain = 180;

    private readonly Lock _lock = new();
    private readonly List<Cookie> _cookies = [];

    /// <summary>What <c>document.cookie</c> gives: those with longer paths first, then those that were set first.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    public string Read(UrlRecord url, double now)
    {
        lock (_lock)
        {
            _cookies.RemoveAll(cookie => cookie.ExpiresAt <= now);
            return string.Join("; ", _cookies.Where(cookie => IsFor(cookie, url)).OrderByDescending(cookie => cookie.Path.Length));
        }
    }

    /// <summary>Sets a cookie, in the place of one of the same name, domain and path; takes that one away if the new one has ended already.</summary>
    public void Write(string text, UrlRecord url, double now)
    {
        if (CookieReader.Read(text, url, now) is not { } cookie)
            return;
        lock (_lock)
        {
            var at = _cookies.FindIndex(other => (other.Name, other.Domain, other.IsHostOnly, other.Path) == (cookie.Name, cookie.Domain, cookie.IsHostOnly, cookie.Path));
            if (cookie.ExpiresAt <= now)
            {
                if (at >= 0)
                    _cookies.RemoveAt(at);
            }
            else if (at >= 0)
            {
                _cookies[at] = cookie;
            }
            else
            {
                _cookies.Add(cookie);
                MakeRoom(cookie.Domain);
            }
        }
    }

    private void MakeRoom(string domain)
    {
        if (_cookies.Count(cookie => cookie.Domain == domain) > MostOfDomain)
            _cookies.RemoveAt(_cookies.FindIndex(cookie => cookie.Domain == domain));
    }

    private static bool IsFor(Cookie cookie, UrlRecord url)
    {
        var host = url.Host ?? "";
        return (cookie.IsHostOnly ? cookie.Domain == host : CookieReader.IsWithin(host, cookie.Domain))
            && (!cookie.IsSecure || url.Scheme == "https")
            && IsBelow(url.Path, cookie.Path);
    }

    private static bool IsBelow(string path, string top) =>
        path == top || (path.StartsWith(top, StringComparison.Ordinal) && (top.EndsWith('/') || path[top.Length] == '/'));
}
