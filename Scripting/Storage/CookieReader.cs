using System.Globalization;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Storage;

/// <summary>Reads what a script sets <c>document.cookie</c> to (RFC 6265bis, sections 5.6 and 5.7).</summary>
internal static class CookieReader
{
    private const int MostLetters = 4096;
    private const int MostAttributeLetters = 1024;
    private const string SecurePrefix = "__Secure-";
    private const string HostPrefix = "__Host-";

    /// <param name="text">For example <c>id=7; path=/; max-age=60</c>.</param>
    /// <param name="url">The document's URL.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    /// <returns>Null for one that is refused; nobody is told.</returns>
    public static Cookie? Read(string text, UrlRecord url, double now)
    {
        if (text.Any(letter => letter is (< ' ' and not '\t') or '\x7F'))
            return null;
        var parts = text.Split(';');
        var (name, value) = Divide(parts[0]);
        if (name.Length + value.Length is 0 or > MostLetters)
            return null;
        var host = url.Host ?? "";
        var cookie = new Cookie(name, value, host, IsHostOnly: true, DefaultPath(url.Path), IsSecure: false, ExpiresAt: null);
        double? maxAge = null;
        var saysPath = false;
        foreach (var part in parts.AsSpan(1))
        {
            var (attribute, setting) = Divide(part, isAttribute: true);
            if (setting.Length > MostAttributeLetters)
                continue;
            switch (attribute.ToLowerInvariant())
            {
                case "httponly": return null;
                case "secure": cookie = cookie with { IsSecure = true }; break;
                case "path":
                    saysPath = true;
                    cookie = cookie with { Path = setting.StartsWith('/') ? setting : DefaultPath(url.Path) };
                    break;
                case "expires" when ReadDate(setting) is { } date: cookie = cookie with { ExpiresAt = date }; break;
                case "max-age" when ReadAge(setting) is { } seconds: maxAge = seconds <= 0 ? double.NegativeInfinity : now + seconds * 1000; break;
                case "domain" when setting.TrimStart('.').ToLowerInvariant() is { Length: > 0 } domain:
                    if (!IsWithin(host, domain) || (!domain.Contains('.') && domain != host))
                        return null;
                    cookie = cookie with { Domain = domain, IsHostOnly = false };
                    break;
            }
        }

        cookie = cookie with { ExpiresAt = maxAge ?? cookie.ExpiresAt };
        return IsAllowed(cookie, url, saysPath) ? cookie : null;
    }

    /// <summary>Whether a host is a domain or below it.</summary>
    public static bool IsWithin(string host, string domain) =>
        host == domain || (host.EndsWith($".{domain}", StringComparison.Ordinal) && !host.All(letter => char.IsAsciiDigit(letter) || letter == '.'));

    private static bool IsAllowed(Cookie cookie, UrlRecord url, bool saysPath)
    {
        if (cookie.IsSecure && url.Scheme != "https")
            return false;
        var shown = cookie.ToString();
        if (shown.StartsWith(HostPrefix, StringComparison.OrdinalIgnoreCase))
            return saysPath && cookie is { IsSecure: true, IsHostOnly: true, Path: "/" };
        return cookie.IsSecure || !shown.StartsWith(SecurePrefix, StringComparison.OrdinalIgnoreCase);
    }

    private static (string Name, string Value) Divide(string text, bool isAttribute = false)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return isAttribute ? (text.Trim(), "") : ("", text.Trim());
        return (text[..equals].Trim(), text[(equals + 1)..].Trim());
    }

    // Up to the last slash, without it.
    private static string DefaultPath(string path) => path.LastIndexOf('/') is > 0 and var last ? path[..last] : "/";

    private static double? ReadAge(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static double? ReadDate(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? (date - DateTimeOffset.UnixEpoch).TotalMilliseconds
            : null;
}
