namespace Messaging.Scripting.Sites;

/// <summary>Cross-Origin-Opener-Policy: with which other windows a top-level document shares a browsing context group.</summary>
public enum OpenerPolicy
{
    UnsafeNone,
    SameOriginAllowPopups,
    NoopenerAllowPopups,
    SameOrigin,
}
