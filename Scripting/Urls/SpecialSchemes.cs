namespace Messaging.Scripting.Urls;

/// <summary>The schemes whose URLs have a host and a hierarchy whatever they look like (URL Standard 4.2), and their ports.</summary>
internal static class SpecialSchemes
{
    public static bool Contains(string scheme) => scheme is "https" or "http" or "file" or "ws" or "wss" or "ftp";

    /// <summary>The port that need not be written; null if the scheme has none.</summary>
    public static int? DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => null,
    };
}
