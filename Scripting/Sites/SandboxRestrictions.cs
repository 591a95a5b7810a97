namespace Messaging.Scripting.Sites;

/// <summary>What a sandboxed document may not do (HTML Standard 7.1.5, the sandboxing flags that matter here).</summary>
[Flags]
public enum SandboxRestrictions
{
    None = 0,

    /// <summary>The document has an opaque origin: no <c>allow-same-origin</c>.</summary>
    Origin = 1 << 0,

    /// <summary>No script runs: no <c>allow-scripts</c>.</summary>
    Scripts = 1 << 1,

    /// <summary>Forms are not submitted: no <c>allow-forms</c>.</summary>
    Forms = 1 << 2,

    /// <summary>No new windows: no <c>allow-popups</c>.</summary>
    Popups = 1 << 3,

    /// <summary>New windows are sandboxed too: no <c>allow-popups-to-escape-sandbox</c>.</summary>
    PopupsStaySandboxed = 1 << 4,

    /// <summary>No alert, confirm and prompt: no <c>allow-modals</c>.</summary>
    Modals = 1 << 5,

    /// <summary>The top-level window is not navigated: no <c>allow-top-navigation</c>.</summary>
    TopNavigation = 1 << 6,

    /// <summary>Nor when a person asks for it: no <c>allow-top-navigation-by-user-activation</c> either.</summary>
    TopNavigationByUser = 1 << 7,

    /// <summary>No downloads: no <c>allow-downloads</c>.</summary>
    Downloads = 1 << 8,

    All = Origin | Scripts | Forms | Popups | PopupsStaySandboxed | Modals | TopNavigation | TopNavigationByUser | Downloads,
}
