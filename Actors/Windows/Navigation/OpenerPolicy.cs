namespace Messaging.Windows.Navigation;

/// <summary>Whether a top-level document shares its browsing context group with others (HTML Standard 7.1.3).</summary>
public enum OpenerPolicy
{
    UnsafeNone,
    SameOriginAllowPopups,
    SameOrigin,
}
