namespace Messaging.Sandboxing;

/// <summary>An immutable set of sandbox flags. The flags of a document are taken when the navigation to it happens and stay as they are.</summary>
public readonly record struct Sandbox(SandboxFlags Flags)
{
    private const SandboxFlags All = (SandboxFlags)511;

    private static readonly char[] Whitespace = [' ', '\t', '\n', '\f', '\r'];

    /// <summary>No sandbox.</summary>
    public static readonly Sandbox None = new(SandboxFlags.None);

    /// <summary>Reads the value of a <c>sandbox</c> attribute: every flag is set but those that a token takes away (HTML Standard 7.1.5).</summary>
    /// <param name="tokens">The value, which is a set of tokens in any case; null for an element without the attribute.</param>
    public static Sandbox Parse(string? tokens)
    {
        if (tokens is null)
            return None;
        var flags = All;
        foreach (var token in tokens.Split(Whitespace, StringSplitOptions.RemoveEmptyEntries))
            flags &= ~AllowedBy(token.ToLowerInvariant());
        return new Sandbox(flags);
    }

    public bool Forbids(SandboxFlags flag) => (Flags & flag) != 0;

    /// <summary>What is forbidden by either.</summary>
    public Sandbox Union(Sandbox other) => new(Flags | other.Flags);

    private static SandboxFlags AllowedBy(string token) => token switch
    {
        "allow-scripts" => SandboxFlags.Scripts,
        "allow-same-origin" => SandboxFlags.Origin,
        "allow-forms" => SandboxFlags.Forms,
        "allow-modals" => SandboxFlags.Modals,
        "allow-popups" => SandboxFlags.AuxiliaryNavigation,
        "allow-popups-to-escape-sandbox" => SandboxFlags.PropagatesToOpened,
        "allow-top-navigation" => SandboxFlags.TopNavigationWithoutActivation | SandboxFlags.TopNavigationWithActivation,
        "allow-top-navigation-by-user-activation" => SandboxFlags.TopNavigationWithActivation,
        _ => SandboxFlags.None,
    };
}
