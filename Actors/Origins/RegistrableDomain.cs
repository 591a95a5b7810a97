using System.Net;

namespace Messaging.Origins;

/// <summary>
/// The part of a host name that one owner registered: the label before the public suffix, and the suffix. There is no public suffix list
/// here: a suffix is one label, but for the few of more labels that are known by name.
/// </summary>
public static class RegistrableDomain
{
    private static readonly HashSet<string> LongSuffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "co.uk", "org.uk", "ac.uk", "gov.uk", "com.au", "net.au", "org.au", "co.nz", "co.jp", "ne.jp", "or.jp", "com.br", "com.cn", "co.in",
        "co.kr", "co.za", "com.mx", "com.tr", "com.tw", "github.io", "gitlab.io", "web.app", "pages.dev", "vercel.app", "netlify.app",
    };

    /// <summary>The registrable domain of a host; the host itself if it is an address or has no label before its suffix.</summary>
    public static string Of(string host)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out _))
            return host;
        var labels = host.TrimEnd('.').Split('.');
        var suffix = labels.Length > 1 && LongSuffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 2 : 1;
        return labels.Length <= suffix ? host : string.Join('.', labels[^(suffix + 1)..]);
    }
}
