using Messaging.Origins;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Sites;

/// <summary>What an origin may read of others (Fetch Standard 3.2), as far as files go: no credentials, no preflight.</summary>
internal static class OtherOrigins
{
    private const string Allowing = "Access-Control-Allow-Origin";

    /// <summary>Whether a file is the origin's own. What is no file of a site, as in <c>data:</c> and <c>blob:</c> URLs, is everyone's own.</summary>
    /// <param name="href">An absolute URL.</param>
    public static bool IsOwn(string href, Origin origin) =>
        UrlParser.Parse(href) is not { Scheme: "http" or "https" } url || (!origin.IsOpaque && url.Origin == origin.ToString());

    /// <summary>Whether the headers of a file let another origin read it.</summary>
    public static bool Allow(HeaderList headers, Origin origin) =>
        headers.Get(Allowing) is { } allowed && (allowed == "*" || allowed == origin.ToString());

    /// <summary>Why they do not, in one line.</summary>
    public static string Refusal(Origin origin) => $"{origin} may not read it: it has no header {Allowing} that says so";
}
