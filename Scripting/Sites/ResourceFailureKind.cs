namespace Messaging.Scripting.Sites;

/// <summary>Why a resource could not be had.</summary>
public enum ResourceFailureKind
{
    /// <summary>The address is not an absolute URL.</summary>
    NotAUrl,

    /// <summary>URLs of this scheme lead to nothing here: there is no network.</summary>
    UnsupportedScheme,

    /// <summary>The URL is of a site that no folder was given for.</summary>
    UnknownSite,

    /// <summary>There is no such file in the site's folder.</summary>
    NotFound,

    /// <summary>The file is there and could not be read.</summary>
    Unreadable,

    /// <summary>A file with the headers of the resource is malformed.</summary>
    MalformedHeaders,

    /// <summary>A <c>data:</c> URL holds no data.</summary>
    MalformedData,

    /// <summary>The <c>blob:</c> URL was never made or has been revoked.</summary>
    UnknownBlob,
}
