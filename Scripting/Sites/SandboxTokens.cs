namespace Messaging.Scripting.Sites;

/// <summary>The value of a <c>sandbox</c> attribute or directive (HTML Standard 7.1.5, "parse a sandboxing directive").</summary>
public static class SandboxTokens
{
    /// <param name="tokens">What is allowed, apart by blanks; nothing allows nothing. Unknown words allow nothing.</param>
    public static SandboxRestrictions Parse(string tokens)
    {
        var restrictions = SandboxRestrictions.All;
        foreach (var token in tokens.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries))
            restrictions &= ~AllowedBy(token.ToLowerInvariant());
        return restrictions;
    }

    private static SandboxRestrictions AllowedBy(string token) => token switch
    {
        "allow-same-origin" => SandboxRestrictions.Origin,
        "allow-scripts" => SandboxRestrictions.Scripts,
        "allow-forms" => SandboxRestrictions.Forms,
        "allow-popups" => SandboxRestrictions.Popups,
        "allow-popups-to-escape-sandbox" => SandboxRestrictions.PopupsStaySandboxed,
        "allow-modals" => SandboxRestrictions.Modals,
        "allow-top-navigation" => SandboxRestrictions.TopNavigation | SandboxRestrictions.TopNavigationByUser,
        "allow-top-navigation-by-user-activation" => SandboxRestrictions.TopNavigationByUser,
        "allow-downloads" => SandboxRestrictions.Downloads,
        _ => SandboxRestrictions.None,
    };
}
