namespace Messaging.Scripting.Storage;

/// <summary>One cookie (RFC 6265bis, section 5.7).</summary>
/// <param name="Name">Empty for one that was set by a value alone.</param>
/// <param name="Domain">The host that it is for, in lower case.</param>
/// <param name="IsHostOnly">Whether it is for that host alone; otherwise for those below it, too.</param>
/// <param name="Path">The path that it is for, with all below it.</param>
/// <param name="IsSecure">Whether it is for https only.</param>
/// <param name="ExpiresAt">When it ends, in milliseconds since 1970; null for when the run ends.</param>
internal sealed record Cookie(string Name, string Value, string Domain, bool IsHostOnly, string Path, bool IsSecure, double? ExpiresAt)
{
    /// <summary>As <c>document.cookie</c> shows it.</summary>
    public override string ToString() => Name.Length == 0 ? Value : $"{Name}={Value}";
}
