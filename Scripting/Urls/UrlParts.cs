namespace Messaging.Scripting.Urls;

/// <summary>The parts of a URL as scripts see them (URL Standard 6.1).</summary>
internal static class UrlParts
{
    public static string Of(UrlRecord url, UrlPart part) => part switch
    {
        UrlPart.Href => url.Href,
        UrlPart.Origin => url.Origin,
        UrlPart.Protocol => $"{url.Scheme}:",
        UrlPart.Host => url.HostAndPort,
        UrlPart.Hostname => url.Host ?? "",
        UrlPart.Port => $"{url.Port}",
        UrlPart.Pathname => url.Path,
        UrlPart.Search => string.IsNullOrEmpty(url.Query) ? "" : $"?{url.Query}",
        UrlPart.Hash => string.IsNullOrEmpty(url.Fragment) ? "" : $"#{url.Fragment}",
        UrlPart.Username => url.Username,
        _ => url.Password,
    };

    /// <summary>Sets a part. A value that cannot be that part changes nothing, but for a host whose port is none: the host is set.</summary>
    /// <returns>The URL, which is another one for another href; null for an href that is no URL.</returns>
    public static UrlRecord? Set(UrlRecord url, UrlPart part, string value)
    {
        switch (part)
        {
            case UrlPart.Href: return UrlParser.Parse(value);
            case UrlPart.Protocol: UrlParser.ParsePart($"{value}:", url, UrlState.SchemeStart); break;
            case UrlPart.Username when !url.CannotHaveCredentials: url.Username = PercentCoding.Encode(value, EncodeSet.Userinfo); break;
            case UrlPart.Password when !url.CannotHaveCredentials: url.Password = PercentCoding.Encode(value, EncodeSet.Userinfo); break;
            case UrlPart.Host when url.OpaquePath is null: UrlParser.ParsePart(value, url, UrlState.Host); break;
            case UrlPart.Hostname when url.OpaquePath is null: UrlParser.ParsePart(value, url, UrlState.Hostname); break;
            case UrlPart.Port when !url.CannotHaveCredentials: SetPort(url, value); break;
            case UrlPart.Pathname when url.OpaquePath is null:
                url.Segments.Clear();
                UrlParser.ParsePart(value, url, UrlState.PathStart);
                break;
            case UrlPart.Search: SetSearch(url, value); break;
            case UrlPart.Hash: SetHash(url, value); break;
        }

        return url;
    }

    private static void SetPort(UrlRecord url, string value)
    {
        if (value.Length == 0)
            url.Port = null;
        else
            UrlParser.ParsePart(value, url, UrlState.Port);
    }

    private static void SetSearch(UrlRecord url, string value)
    {
        url.Query = null;
        if (value.Length == 0)
            return;
        url.Query = "";
        UrlParser.ParsePart(value[0] == '?' ? value[1..] : value, url, UrlState.Query);
    }

    private static void SetHash(UrlRecord url, string value)
    {
        url.Fragment = null;
        if (value.Length == 0)
            return;
        url.Fragment = "";
        UrlParser.ParsePart(value[0] == '#' ? value[1..] : value, url, UrlState.Fragment);
    }
}
