using System.Text;

namespace Messaging.Scripting.Urls;

/// <summary>A URL record (URL Standard 4.1) and its serialization. Its parts are what <see cref="UrlParser"/> and <see cref="UrlSetters"/> make them.</summary>
internal sealed class UrlRecord
{
    public string Scheme { get; set; } = "";

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The host as it is serialized; null if the URL has none, empty for one such as <c>file:///x</c>.</summary>
    public string? Host { get; set; }

    /// <summary>Null if it is the scheme's own.</summary>
    public int? Port { get; set; }

    /// <summary>The segments of the path; not used while there is an opaque one.</summary>
    public List<string> Segments { get; private set; } = [];

    /// <summary>The path of a URL such as <c>data:</c> or <c>about:</c>, which is one text; null if the path has segments.</summary>
    public string? OpaquePath { get; set; }

    public string? Query { get; set; }

    public string? Fragment { get; set; }

    public bool IsSpecial => SpecialSchemes.Contains(Scheme);

    public bool HasCredentials => Username.Length > 0 || Password.Length > 0;

    /// <summary>Whether it must stay without username, password and port.</summary>
    public bool CannotHaveCredentials => string.IsNullOrEmpty(Host) || Scheme == "file";

    /// <summary>The serialized path, such as <c>/a/b</c>.</summary>
    public string Path => OpaquePath ?? (Segments.Count == 0 ? "" : $"/{string.Join('/', Segments)}");

    /// <summary>Host and port as they are written, such as <c>a.test:81</c>.</summary>
    public string HostAndPort => Port is { } port ? $"{Host}:{port}" : Host ?? "";

    public string Href => Serialize(withFragment: true);

    /// <summary>The serialization without its fragment, by which a resource is found.</summary>
    public string HrefWithoutFragment => Serialize(withFragment: false);

    /// <summary>The serialized origin (URL Standard 4.7); <c>null</c> if it is opaque.</summary>
    public string Origin => Scheme switch
    {
        "http" or "https" or "ws" or "wss" or "ftp" => $"{Scheme}://{HostAndPort}",
        "blob" => UrlParser.Parse(Path) is { Scheme: "http" or "https" } inner ? inner.Origin : "null",
        _ => "null",
    };

    public void CopyAuthority(UrlRecord other)
    {
        Username = other.Username;
        Password = other.Password;
        Host = other.Host;
        Port = other.Port;
    }

    public void CopyPath(UrlRecord other)
    {
        OpaquePath = other.OpaquePath;
        Segments = [.. other.Segments];
    }

    /// <summary>Removes the last segment, but not a drive letter that is all there is of a file's path.</summary>
    public void ShortenPath()
    {
        if (Segments.Count == 0 || (Scheme == "file" && Segments.Count == 1 && UrlLetters.IsNormalizedDrive(Segments[0])))
            return;
        Segments.RemoveAt(Segments.Count - 1);
    }

    public override string ToString() => Href;

    private string Serialize(bool withFragment)
    {
        var text = new StringBuilder(Scheme).Append(':');
        if (Host is not null)
        {
            text.Append("//");
            if (HasCredentials)
                text.Append(Username).Append(Password.Length > 0 ? ":" : "").Append(Password).Append('@');
            text.Append(HostAndPort);
        }
        else if (OpaquePath is null && Segments.Count > 1 && Segments[0].Length == 0)
        {
            // Without it the path would be read as a host.
            text.Append("/.");
        }

        text.Append(Path);
        if (Query is not null)
            text.Append('?').Append(Query);
        if (withFragment && Fragment is not null)
            text.Append('#').Append(Fragment);
        return text.ToString();
    }
}
