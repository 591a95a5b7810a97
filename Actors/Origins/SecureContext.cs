using System.Net;

namespace Messaging.Origins;

/// <summary>Whether nobody on the way can read or change what an origin serves (Secure Contexts, "potentially trustworthy").</summary>
public static class SecureContext
{
    public static bool IsTrustworthy(Origin origin) =>
        !origin.IsOpaque && (origin.Scheme == "https" || IsThisMachine(origin.Host));

    private static bool IsThisMachine(string host) =>
        host is "localhost" or "[::1]" || host.EndsWith(".localhost", StringComparison.Ordinal) 
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
