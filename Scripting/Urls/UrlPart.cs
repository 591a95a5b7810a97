namespace Messaging.Scripting.Urls;

/// <summary>The parts of a URL that scripts read and set (URL Standard 6.1), in the order in which they cross to a realm.</summary>
internal enum UrlPart
{
    Href,
    Origin,
    Protocol,
    Host,
    Hostname,
    Port,
    Pathname,
    Search,
    Hash,
    Username,
    Password,
}
